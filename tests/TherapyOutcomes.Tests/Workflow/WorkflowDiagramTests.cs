namespace TherapyOutcomes.Tests.Workflow;

public sealed class WorkflowDiagramTests
{
    [Fact]
    public void ToMermaid_NoRules_Throws() => Assert.Throws<ArgumentNullException>(() => WorkflowDiagram.ToMermaid(null!));

    [Fact]
    public void ToDot_NoRules_Throws() => Assert.Throws<ArgumentNullException>(() => WorkflowDiagram.ToDot(null!));

    [Fact]
    public void ToDot_StandardRules_DrawsTheStagesAndEndsWithOneLineBreak()
    {
        var graph = WorkflowDiagram.ToDot(StandardRules.Book);

        Assert.StartsWith("digraph {\n", graph, StringComparison.Ordinal);
        Assert.EndsWith("}\n", graph, StringComparison.Ordinal);
        Assert.All(Enum.GetNames<EpisodeStage>(), stage => Assert.Contains(stage, graph, StringComparison.Ordinal));
    }
}
