namespace ProdShift.Shifts;

/// <summary>The role a /checkin without one is for, and the role whose people are the experts on call.</summary>
internal sealed class ShiftOptions
{
    public string DefaultRole { get; set; } = "shifter";

    public string ExpertRole { get; set; } = "expert";

    /// <summary>A Slack user group (S…) whose members are kept equal to those checked in; empty for none.</summary>
    public string OnCallGroup { get; set; } = "";
}
