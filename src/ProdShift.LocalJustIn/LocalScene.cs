namespace ProdShift.LocalJustIn;

/// <summary>Which world a simulated justIN shows.</summary>
public enum LocalScene
{
    /// <summary><see cref="DemoCampaign"/>: what goes wrong there is told to it.</summary>
    Story,

    /// <summary><see cref="CausesCampaign"/>: what goes wrong there is planned by the hour.</summary>
    Causes,

    /// <summary><see cref="WholeCampaign"/>: nothing runs until a workflow of it is submitted.</summary>
    Campaign,
}
