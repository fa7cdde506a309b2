using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>Asks for the choices of an external select; without an answer in time the list is empty.</summary>
internal sealed partial class OptionsDispatcher(
    IEnumerable<IBlockOptionProvider> providers,
    BackgroundWork work,
    Incident incident,
    TimeProvider clock,
    ILogger<OptionsDispatcher> logger)
{
    private static readonly OptionsAnswer Nothing = new([]);

    private readonly Dictionary<string, IBlockOptionProvider> _providers =
        providers.ToDictionary(provider => provider.ActionId, StringComparer.Ordinal);

    public async Task<Ack> HandleAsync(BlockOptionsRequest request)
    {
        if (!_providers.TryGetValue(request.ActionId, out var provider))
        {
            LogUnknown(SlackLimits.Cut(request.ActionId, SlackLimits.ActionId));
            return Ack.Of(Nothing);
        }
        var run = work.Run(stopping => AnswerAsync(provider, request, stopping));
        return Ack.Of(await run.EndsWithin(ViewDispatcher.Patience, clock) ? await run : Nothing);
    }

    private async Task<OptionsAnswer> AnswerAsync(
        IBlockOptionProvider provider, BlockOptionsRequest request, CancellationToken stopping)
    {
        try
        {
            return new([.. (await provider.Options(request, stopping)).Take(SlackLimits.SelectOptions)]);
        }
        catch (Exception e)
        {
            incident.Report(e, request.ActionId);
            return Nothing;
        }
    }

    [LoggerMessage(LogLevel.Information, "Nobody offers options for {ActionId}")]
    private partial void LogUnknown(string actionId);
}
