using System.Globalization;

namespace ProdShift.LocalJustIn.Answers;

/// <summary>
/// Shows a moment of the world as justIN writes times (UTC, without a zone; 1970 for never), dated by its age: what happens in
/// the world now is dated now.
/// </summary>
internal readonly record struct Dating(DateTimeOffset RealNow, DateTimeOffset WorldNow)
{
    public string Show(DateTimeOffset? moment) =>
        (moment is { } at ? RealNow - (WorldNow - at) : DateTimeOffset.UnixEpoch).UtcDateTime
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
