namespace ProdShift.Ingest;

/// <summary>What other systems may send. Without a token nothing is taken from anybody.</summary>
internal sealed class IngestOptions
{
    /// <summary>The bearer token that senders show; a secret.</summary>
    public string Token { get; set; } = "";
}
