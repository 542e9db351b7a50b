namespace TherapyOutcomes.Tests.Support;

/// <summary>A theory that needs time zones which a machine with trimmed time zone data may lack. There it is skipped, and says so.</summary>
internal sealed class ZoneTheoryAttribute : TheoryAttribute
{
    public ZoneTheoryAttribute(params string[] zones) => Skip = Zones.Missing(zones);
}
