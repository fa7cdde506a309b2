namespace ProdShift.Slack;

/// <summary>Channels, users, user groups and views.</summary>
public sealed partial class SlackApi
{
    public Task<SlackAnswer<ChannelInfo>> ChannelInfoAsync(string channel, CancellationToken cancellation) =>
        CallAsync<ChannelArguments, ChannelResult, ChannelInfo>(
            SlackMethods.ChannelInfo,
            new(channel),
            result => result.Channel is { Id: { } id } found
                ? new(id, found.Name ?? "", found.IsMember || found.IsIm, found.IsArchived, found.Topic?.Value ?? "")
                : null,
            cancellation);

    /// <summary>The channel of direct messages with a user.</summary>
    public Task<SlackAnswer<string>> OpenConversationAsync(string userId, CancellationToken cancellation) =>
        CallAsync<OpenConversationArguments, ChannelResult, string>(
            SlackMethods.OpenConversation, new(userId), result => result.Channel?.Id, cancellation);

    /// <summary>Sets a channel's topic, cut to Slack's 250 characters.</summary>
    public Task<SlackAnswer<Done>> SetTopicAsync(string channel, string topic, CancellationToken cancellation) =>
        CallAsync<TopicArguments, ApiResult, Done>(
            SlackMethods.SetTopic, new(channel, SlackLimits.Cut(topic, SlackLimits.Topic)), _ => Done, cancellation);

    public Task<SlackAnswer<SlackUser>> UserAsync(string userId, CancellationToken cancellation) =>
        CallAsync<UserArguments, UserResult, SlackUser>(
            SlackMethods.UserInfo,
            new(userId),
            result => result.User is { Id: { } id } user
                ? new(id, user.RealName is { Length: > 0 } name ? name : user.Name ?? "", user.Tz ?? "Etc/UTC", user.Deleted)
                : null,
            cancellation);

    /// <summary>The members of a user group, without those of disabled accounts.</summary>
    public Task<SlackAnswer<IReadOnlyList<string>>> UserGroupUsersAsync(string userGroupId, CancellationToken cancellation) =>
        CallAsync<UserGroupArguments, UserGroupResult, IReadOnlyList<string>>(
            SlackMethods.UserGroupUsers, new(userGroupId), result => result.Users, cancellation);

    /// <summary>Replaces the members of a user group. Slack refuses an empty list, so that is not asked.</summary>
    public Task<SlackAnswer<Done>> SetUserGroupUsersAsync(
        string userGroupId, IReadOnlyCollection<string> userIds, CancellationToken cancellation)
    {
        if (userIds.Count == 0)
        {
            var error = new SlackError(SlackErrorKind.Refused, "no_users_provided", Detail: "Slack keeps no empty user group.");
            return Task.FromResult(new SlackAnswer<Done>(null, error));
        }
        return CallAsync<UserGroupArguments, ApiResult, Done>(
            SlackMethods.SetUserGroupUsers, new(userGroupId, string.Join(',', userIds)), _ => Done, cancellation);
    }

    /// <summary>Opens a modal. The trigger id comes with a user's action, works once, and for three seconds.</summary>
    public Task<SlackAnswer<Done>> OpenViewAsync(string triggerId, ModalView view, CancellationToken cancellation) =>
        CallAsync<OpenViewArguments, ApiResult, Done>(SlackMethods.OpenView, new(triggerId, view), _ => Done, cancellation);

    public Task<SlackAnswer<Done>> UpdateViewAsync(string viewId, ModalView view, CancellationToken cancellation) =>
        CallAsync<UpdateViewArguments, ApiResult, Done>(SlackMethods.UpdateView, new(viewId, view), _ => Done, cancellation);

    /// <summary>Shows a user the bot's own page (App Home).</summary>
    public Task<SlackAnswer<Done>> PublishHomeAsync(string userId, HomeView view, CancellationToken cancellation) =>
        CallAsync<PublishViewArguments, ApiResult, Done>(SlackMethods.PublishView, new(userId, view), _ => Done, cancellation);
}
