namespace ProdShift.Core.Campaigns.Request;

/// <summary>What came of reading an item of the campaign's file.</summary>
public abstract record RequestParse
{
    public sealed record Good(RequestValue Value) : RequestParse;

    /// <summary>
    /// The line (counted from 1, as typed), what is wrong there and what would be right: plain text that may hold what was typed.
    /// </summary>
    public sealed record Wrong(int Line, string What, string Right) : RequestParse
    {
        public string Words => $"Line {Line}: {What} {Right}";
    }
}

/// <summary>The value of an item of the campaign's file.</summary>
public abstract record RequestValue
{
    /// <summary>The text that is kept and shown; reading it back gives the same value.</summary>
    public abstract string Render();
}
