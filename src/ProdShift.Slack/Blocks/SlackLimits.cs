namespace ProdShift.Slack;

/// <summary>
/// Slack's limits, in characters or items (Slack's documentation and the comments of @slack/types 3.2.0). What is built here
/// is cut to them, so that Slack never refuses a message for its length.
/// </summary>
public static class SlackLimits
{
    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;
    public const int Text = 4_000;
    public const int SectionText = 3_000;
    public const int SectionFields = 10;
    public const int FieldText = 2_000;
    public const int HeaderText = 150;
    public const int ContextElements = 10;
    public const int ActionElements = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2_000;
    public const int Url = 3_000;
    public const int ActionId = 255;
    public const int BlockId = 255;
    public const int InputLabel = 2_000;
    public const int InputHint = 2_000;
    public const int InputText = 3_000;
    public const int Placeholder = 150;
    public const int OptionText = 75;
    public const int OptionValue = 75;
    public const int SelectOptions = 100;
    public const int Choices = 10;
    public const int FilesOfInput = 10;
    public const int ViewTitle = 24;
    public const int PrivateMetadata = 3_000;
    public const int CallbackId = 255;
    public const int Topic = 250;
    public const int ConfirmTitle = 100;
    public const int ConfirmText = 300;
    public const int ConfirmButton = 30;

    /// <summary>
    /// All the text of a message's blocks together: not documented, met as msg_blocks_too_long (bolt-js issue 2509).
    /// </summary>
    public const int AllBlockText = 13_000;

    /// <summary>The largest request body that Slack sends and that is read, in bytes.</summary>
    public const int RequestBytes = 256 * 1024;

    /// <summary>At most <paramref name="most"/> characters of a plain text; a longer one ends in "…".</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most > 1 && char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }
}
