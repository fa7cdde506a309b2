namespace ProdShift.Core.Campaigns.Log;

/// <summary>A part of the document, to be written in any form. All texts are plain: the renderers escape them.</summary>
internal abstract record LogBlock
{
    public sealed record Paragraph(string Text) : LogBlock;

    public sealed record Bullets(IReadOnlyList<string> Lines) : LogBlock;

    /// <summary>How much of what was asked there is, from 0 to 100.</summary>
    public sealed record Bar(decimal Percent, string Text) : LogBlock;

    /// <summary>A table; its columns of numbers are right-aligned.</summary>
    public sealed record Table(IReadOnlyList<LogColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : LogBlock;
}

internal sealed record LogColumn(string Title, bool Right = false);

/// <summary>A section, or a part of one; <paramref name="Id"/> is its anchor, unique in the document.</summary>
internal sealed record LogSection(string Id, string Title, int Level, IReadOnlyList<LogBlock> Blocks);
