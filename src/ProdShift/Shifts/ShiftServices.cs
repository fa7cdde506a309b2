using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Slack;

namespace ProdShift.Shifts;

internal static class ShiftServices
{
    public static IServiceCollection AddShifts(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddValidOptions<ShiftOptions>(configuration, "Shifts")
            .AddValidOptions<TopicOptions>(configuration, "Topic")
            .AddSingleton<IValidateOptions<ShiftOptions>>(new ShiftOptionsValidator(configuration))
            .AddSingleton<ShiftStore>()
            .AddSingleton<ShiftBriefing>()
            .AddSingleton<ChannelTopic>()
            .AddSingleton<OnCallGroup>()
            .AddSingleton<CheckOutCommand>()
            .AddSingleton<ISlashCommandHandler, CheckInCommand>()
            .AddSingleton<ISlashCommandHandler>(services => services.GetRequiredService<CheckOutCommand>())
            .AddSingleton<IViewSubmissionHandler>(services => services.GetRequiredService<CheckOutCommand>())
            .AddSingleton<ISlashCommandHandler, ShiftCommand>()
            .AddSingleton<IBlockActionHandler, TakeOverAction>();
}
