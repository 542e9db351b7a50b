using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.AspNetCore.Dashboard.Rules;

/// <summary>A rule as a clinic has it.</summary>
internal sealed partial record RuleEntry
{
    public required RuleDescriptor Rule { get; init; }

    /// <summary>The grade under the clinic's policy.</summary>
    public required RuleGrade Grade { get; init; }

    /// <summary>True if the clinic gave the rule another grade than the rule has by itself.</summary>
    public required bool IsRegraded { get; init; }

    /// <summary>True for a rule of the host's own.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>What the rule tells a practitioner, with an ellipsis for what each case fills in; null if that depends on the case.</summary>
    public required string? Says { get; init; }

    /// <summary>The triggers that the rule can hold back.</summary>
    public ImmutableArray<WorkflowTrigger> Holds => [.. Rule.Effects.Select(effect => effect.Trigger).OfType<WorkflowTrigger>()];

    /// <summary>The commands that the rule can refuse; empty for any command.</summary>
    public ImmutableArray<string> Refuses => [.. Commands.Where(type => !type.IsAbstract).Select(type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name))];

    /// <summary>True if the rule can refuse any command.</summary>
    public bool RefusesAny => Commands.Any(type => type.IsAbstract);

    public static RuleEntry Of(RuleDescriptor rule, ClinicPolicy policy, bool isOwn, IMessageFormatter messages)
    {
        var grade = policy.Grades.TryGetValue(rule.Id, out var given) ? given : (RuleGrade)((int)rule.Severity + 1);
        return new RuleEntry
        {
            Rule = rule,
            Grade = grade,
            IsRegraded = (int)grade != (int)rule.Severity + 1,
            IsOwn = isOwn,
            Says = messages.Format(rule.Id, []) is { } message ? Place().Replace(message, "\u2026") : null,
        };
    }

    private IEnumerable<Type> Commands => Rule.Effects.Select(effect => effect.Command).OfType<Type>();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
