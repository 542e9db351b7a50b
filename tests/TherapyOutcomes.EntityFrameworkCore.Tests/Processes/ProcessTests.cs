namespace TherapyOutcomes.EntityFrameworkCore.Tests.Processes;

/// <summary>Tests that start processes run one after the other and apart from all others, so that each process gets to write.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessTests
{
    public const string Name = "Processes";
}
