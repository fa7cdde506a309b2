namespace ProdShift.Shifts;

/// <summary>The role a /checkin without one is for, and the role whose people are the experts on call.</summary>
internal sealed class ShiftOptions
{
    public string DefaultRole { get; set; } = "shifter";

    public string ExpertRole { get; set; } = "expert";
}
