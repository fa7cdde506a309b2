namespace ProdShift.Slack;

/// <summary>A window that asks for something; each answer comes back under its input block's id.</summary>
public sealed record ModalView
{
    public ModalView(string callbackId, string title, string submit, IEnumerable<Block> blocks, string privateMetadata = "")
    {
        CallbackId = callbackId;
        Title = new PlainText(title, SlackLimits.ViewTitle);
        Submit = new PlainText(submit, SlackLimits.ViewTitle);
        Close = new PlainText("Cancel", SlackLimits.ViewTitle);
        Blocks = [.. blocks.Where(block => !block.IsEmpty).Take(SlackLimits.ViewBlocks)];
        if (privateMetadata.Length > SlackLimits.PrivateMetadata)
            throw new ArgumentException("Slack takes 3,000 characters of private metadata.", nameof(privateMetadata));
        PrivateMetadata = privateMetadata;
    }

    public string Type { get; } = "modal";

    public string CallbackId { get; }

    public TextObject Title { get; }

    public TextObject Submit { get; }

    public TextObject Close { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public string PrivateMetadata { get; }
}

/// <summary>The bot's own page for one user (App Home).</summary>
public sealed record HomeView
{
    public HomeView(params IEnumerable<Block> blocks) => Blocks = [.. blocks.Where(block => !block.IsEmpty).Take(SlackLimits.ViewBlocks)];

    public string Type { get; } = "home";

    public IReadOnlyList<Block> Blocks { get; }
}
