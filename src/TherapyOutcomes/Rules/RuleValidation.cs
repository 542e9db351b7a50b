using System.Collections.Immutable;

namespace TherapyOutcomes.Rules;

/// <summary>Checks rules and grades when they are configured, so that nothing surprising happens at a client's record.</summary>
internal static class RuleValidation
{
    // Ids of these letters and three digits are the library's.
    private static readonly string[] Reserved = ["REC", "DOC", "MON", "PLN", "COM", "REL", "REF", "EDU", "FBK", "PRV", "CEL"];

    public static Rule Require(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var descriptor = rule.Descriptor;
        if (!Identifier.IsValid(descriptor.Id, string.Empty) || !descriptor.Id.Contains('-', StringComparison.Ordinal)
            || Reserved.Any(prefix => descriptor.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            throw Invalid($"The rule id '{descriptor.Id}' must carry the host's own prefix and a hyphen, such as 'ACME-001'.");
        }

        RequireFitting(descriptor, descriptor.Severity);
        return rule;
    }

    public static void RequireUnique(ImmutableArray<RuleDescriptor> descriptors)
    {
        var twice = descriptors.GroupBy(rule => rule.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw Invalid($"The rule id '{twice.Key}' is used twice.");
        }
    }

    public static void RequireGrade(RuleDescriptor descriptor, RuleGrade grade)
    {
        var severity = grade == RuleGrade.Off ? (RuleSeverity?)null : (RuleSeverity)((int)grade - 1);
        if (descriptor.IsLocked && !(severity >= descriptor.Severity))
        {
            throw new TherapyOutcomesException(ErrorCodes.RuleLocked, $"The rule {descriptor.Id} protects clients and can't be switched off or lowered.");
        }

        if (severity is { } asked)
        {
            RequireFitting(descriptor, asked);
        }
    }

    private static void RequireFitting(RuleDescriptor descriptor, RuleSeverity severity)
    {
        if (severity == RuleSeverity.Required && !descriptor.Effects.Any(effect => effect.Trigger is not null))
        {
            throw Invalid($"The rule {descriptor.Id} holds no trigger, so it can't be graded required. Allowed: off, info, advice.");
        }

        if (severity == RuleSeverity.Forbidden && !descriptor.Effects.Any(effect => effect.Command is not null))
        {
            throw Invalid($"The rule {descriptor.Id} refuses no command, so it can't be graded forbidden. Allowed: off, info, advice.");
        }
    }

    private static TherapyOutcomesException Invalid(string message) => new(ErrorCodes.RuleInvalid, message);
}
