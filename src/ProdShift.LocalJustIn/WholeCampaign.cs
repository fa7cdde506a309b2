namespace ProdShift.LocalJustIn;

/// <summary>
/// The campaign of <see cref="LocalScene.Campaign"/>. None of its workflows is there at first; each begins when it is submitted.
/// </summary>
public static class WholeCampaign
{
    public const int Id = 13;

    /// <summary>Of the validation sample: <see cref="ValidationFiles"/> files.</summary>
    public const string ValidationInput = "higuera:fardet-hd-2024a-validation";

    public const int ValidationFiles = 60;

    /// <summary>Of the full production: <see cref="ProductionFiles"/> files.</summary>
    public const string ProductionInput = "higuera:fardet-hd-2024a";

    public const int ProductionFiles = 400;

    /// <summary>The first workflow of a sample takes so many files.</summary>
    public const int FewFiles = 20;

    /// <summary>Each later workflow of the production takes so many files.</summary>
    public const int ManyFiles = 190;

    /// <summary>Two tests of ten jobs each, with the scope usertests; every job of theirs ends well.</summary>
    public const int FirstTest = 13001;

    public const int SecondTest = 13002;

    /// <summary>The validation sample: its first workflow with few files, and all others.</summary>
    public const int ValidationFew = 13011;

    public const int ValidationRest = 13012;

    /// <summary>Takes the files of <see cref="ProductionFew"/>, for somebody who submits too early.</summary>
    public const int TooEarly = 13003;

    /// <summary>The full production: its first workflow with few files, and two large ones.</summary>
    public const int ProductionFew = 13021;

    public const int ProductionSecond = 13022;

    public const int ProductionLast = 13023;
}
