using Stateless.Graph;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>Draws the workflow from the code that runs it.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class WorkflowDiagram
{
    /// <summary>The workflow as a Mermaid state diagram; each arrow names its condition and the rules that can hold it.</summary>
    /// <param name="rules">The rules; a host's own are drawn too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static string ToMermaid(RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Normalised(MermaidGraph.Format(new EpisodeMachine(rules).Machine.GetInfo()));
    }

    /// <summary>The workflow in the DOT language of Graphviz.</summary>
    /// <param name="rules">The rules; a host's own are drawn too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static string ToDot(RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Normalised(UmlDotGraph.Format(new EpisodeMachine(rules).Machine.GetInfo()));
    }

    private static string Normalised(string graph) => graph.ReplaceLineEndings("\n").Trim() + "\n";
}
