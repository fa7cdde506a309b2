namespace ProdShift.Core.Campaigns.Request;

/// <summary>The tagged code version, from an official repository.</summary>
public sealed record CodeVersion(string Text) : RequestValue
{
    public override string Render() => Text;

    internal static RequestParse Parse(string text, string example)
    {
        if (RequestLines.Fault(text, example) is { } fault)
            return fault;
        const string NoTag = "This names no tagged version: a branch changes under a campaign.";
        var version = string.Join('\n', RequestLines.Of(text).Select(line => line.Text));
        return version.Any(char.IsAsciiDigit)
            ? new RequestParse.Good(new CodeVersion(version))
            : new RequestParse.Wrong(1, NoTag, RequestLines.Right(example));
    }
}

/// <summary>An item told in free words (the validation sample).</summary>
public sealed record Description(string Text) : RequestValue
{
    public override string Render() => Text;

    internal static RequestParse Parse(string text, string example) => RequestLines.Fault(text, example) is { } fault
        ? fault
        : new RequestParse.Good(new Description(string.Join('\n', RequestLines.Of(text).Select(line => line.Text))));
}
