using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>Shows what the bot answers to a person: in the body of its answer, or later by a response_url.</summary>
internal static class Answers
{
    /// <summary>The message shown; null if the old one is deleted, or if Slack would refuse the answer (see the call).</summary>
    public static LocalMessage? Show(ApiCall call, ResponseAddress to, string? command = null)
    {
        var conversations = call.Conversations;
        var old = to.MessageTs is null ? null : conversations.Find(to.ChannelId, to.MessageTs, to.UserId);
        if (call.Flag("delete_original"))
        {
            if (old is not null)
                conversations.Delete(old);
            return null;
        }
        if (call.Content() is not { } content)
            return null;
        if (call.Flag("replace_original") && old is not null)
            return conversations.Edit(old, content with { Blocks = content.Blocks ?? LocalJson.NoBlocks });
        var channel = conversations.Find(to.ChannelId)!;
        if (call.Text("response_type") != "in_channel")
            return conversations.PostEphemeral(channel, Identity.Bot, to.UserId, content, call.Text("thread_ts"));
        if (command is not null)
            conversations.Post(channel, to.UserId, new MessageContent(command));
        return conversations.Post(channel, Identity.Bot, content, call.Text("thread_ts"));
    }
}
