using System.Text;

namespace ProdShift.LocalSlack.World;

/// <summary>Says, for a test that waited in vain, what was last seen.</summary>
internal static class LastSeen
{
    private const int Shown = 5;

    public static string Tell(Workspace world)
    {
        var text = new LocalText(world.Names());
        var told = new StringBuilder("What was waited for did not happen. Last seen:\n");
        foreach (var channel in world.Conversations.All.Where(channel => channel.Messages.Count > 0))
            Add(told, $"#{channel.Name}", channel.Messages.Select(text.Plain));
        Add(told, "Ephemeral", world.Conversations.Ephemerals.Select(message => $"to {message.OnlyFor}: {text.Plain(message)}"));
        Add(told, "Calls", world.Calls().Select(call => call.ToString()));
        Add(told, "Problems", world.Problems());
        return told.ToString();
    }

    private static void Add(StringBuilder told, string title, IEnumerable<string> lines) =>
        told.Append(title).Append(":\n").AppendJoin('\n', lines.TakeLast(Shown).Select(line => $"  {line}")).Append('\n');
}
