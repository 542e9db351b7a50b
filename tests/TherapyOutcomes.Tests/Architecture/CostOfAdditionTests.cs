namespace TherapyOutcomes.Tests.Architecture;

/// <summary>
/// Counts the production files that know a command or a rule. Somebody who adds one like it changes as many, so a new place where
/// each of them has to be named fails here.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CostOfAdditionTests
{
    private const int MostFilesOfACommand = 6;
    private const int MostFilesOfARule = 4;

    // Every file of an assembly with the types that it uses or declares.
    private static readonly Lazy<ILookup<string, string>> FilesByType = new(() => SourceUses.Of("TherapyOutcomes")
        .ToLookup(use => use.Type, use => use.File));

    private static string[] Listings => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "TherapyOutcomes"), "PublicAPI.*.txt")];

    private static string[] Messages => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "TherapyOutcomes", "Rules", "Messages"), "*.json")];

    /// <summary>Commands whose fact no rule reads, with their events: what else knows them, has to know every command.</summary>
    [Theory]
    [InlineData("TellClient", "ClientToldOfAction")]
    [InlineData("RecordGoal", "GoalRecorded")]
    [InlineData("RaiseConcern", "ConcernRaised")]
    [InlineData("ActOnFeedback", "FeedbackActedOn")]
    public void Command_WithItsEvent_IsKnownToSixFiles(string command, string @event)
    {
        var files = FilesByType.Value[command].Concat(FilesByType.Value[@event]).Distinct().Concat(Naming(Listings, command)).ToList();

        Assert.True(files.Count <= MostFilesOfACommand, string.Join('\n', files));
        Assert.Contains($"{command}.cs", files);
    }

    [Fact]
    public void Rule_Each_IsKnownToFourFiles() => Assert.All(StandardRules.All, rule =>
    {
        var files = FilesByType.Value[rule.GetType().Name].Distinct().Concat(Naming(Messages, rule.Descriptor.Id)).ToList();

        Assert.True(files.Count <= MostFilesOfARule, string.Join('\n', files));
        Assert.Contains($"{rule.GetType().Name}.cs", files);
    });

    private static IEnumerable<string> Naming(IEnumerable<string> paths, string name) => paths
        .Where(path => File.ReadAllText(path).Contains(name, StringComparison.Ordinal))
        .Select(path => Path.GetFileName(path));
}
