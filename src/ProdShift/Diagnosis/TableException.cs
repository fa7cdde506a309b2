namespace ProdShift.Diagnosis;

/// <summary>A table cannot be used; the message says where and why, for whoever gave it.</summary>
internal sealed class TableException(string message) : Exception(message);
