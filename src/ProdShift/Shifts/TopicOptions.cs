namespace ProdShift.Shifts;

/// <summary>Whether the topic of the alerts channel shows the open alerts and who is on shift.</summary>
internal sealed class TopicOptions
{
    public bool Enabled { get; set; } = true;
}
