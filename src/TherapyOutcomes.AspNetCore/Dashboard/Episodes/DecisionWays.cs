namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Names the commands by which a finding can be settled. Where it asks for a decision, a single one would suggest how to decide.</summary>
internal static class DecisionWays
{
    public static IEnumerable<string> Of(string? command) => command switch
    {
        null => [],
        "decide-no-referral" => ["propose-referral", "decide-no-referral"],
        "confirm-plan" => ["adjust-plan", "confirm-plan"],
        _ => [command],
    };
}
