namespace TherapyOutcomes.AspNetCore.Dashboard.Clients;

/// <summary>What a rule finds about a client.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Words">What is found.</param>
/// <param name="Rule">The id of the rule.</param>
internal sealed record ClientFinding(RuleSeverity Severity, string Words, string Rule);
