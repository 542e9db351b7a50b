using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.AspNetCore.Dashboard.Workflow;

/// <summary>One arrow of the workflow, as the library itself draws it.</summary>
/// <param name="From">The stage that it leaves, or the name of the six stages after an improvement.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="To">The stage that it leads to.</param>
/// <param name="When">The condition, in the library's words.</param>
/// <param name="Rules">The ids of the rules that can hold it back.</param>
internal sealed partial record WorkflowArrow(string From, WorkflowTrigger Trigger, EpisodeStage To, string When, ImmutableArray<string> Rules)
{
    /// <summary>The name of the six stages after an improvement together.</summary>
    public const string AnyAfterImprovement = "PostImprovement";

    /// <summary>Reads all arrows from the diagram, which comes from the code that runs the workflow.</summary>
    public static ImmutableArray<WorkflowArrow> Of(RuleBook rules) =>
        [.. Line().Matches(WorkflowDiagram.ToMermaid(rules)).Select(Of)];

    private static WorkflowArrow Of(Match line) => new(
        line.Groups["from"].Value,
        Enum.Parse<WorkflowTrigger>(line.Groups["trigger"].Value),
        Enum.Parse<EpisodeStage>(line.Groups["to"].Value),
        line.Groups["when"].Value,
        [.. line.Groups["rule"].Captures.Select(rule => rule.Value)]);

    [GeneratedRegex(@"^[ \t]*(?<from>\w+) --> (?<to>\w+) : (?<trigger>\w+) \[(?<when>[^\]]*)\](?: \[(?<rule>[^\]]*)\])*[ \t]*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
