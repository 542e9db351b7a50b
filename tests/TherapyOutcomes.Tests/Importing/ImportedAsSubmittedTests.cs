using CsCheck;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Properties;
using TherapyOutcomes.Tests.Ways;

namespace TherapyOutcomes.Tests.Importing;

/// <summary>An import decides as if each command had been submitted at its own time.</summary>
public sealed class ImportedAsSubmittedTests
{
    public static TheoryData<string, int> Ways
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (name, atOnce) in Way.Names.SelectMany(name => new[] { 1, 3, 10_000 }.Select(atOnce => (name, atOnce))))
            {
                data.Add(name, atOnce);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Import_AWay_AnswersAndRecordsTheSame(string name, int atOnce) =>
        await AssertSameAsync([.. Way.Load(name).Lines.Select(TestClinic.ReadCommand)], atOnce);

    [Fact]
    public async Task Import_AWholeStory_AnswersAndRecordsTheSame() => await AssertSameAsync([.. Story()], 10_000);

    [Fact]
    [Trait("Speed", "Slow")]
    public Task Import_AnySequence_AnswersAndRecordsTheSame() => Drawn.HoldAsync(
        Gen.Select(CommandGen.Sequence, Gen.Int[1, 12]),
        times: 60,
        (commands, atOnce) => AssertSameAsync([.. commands.Where(command => command is not Discontinue { Kind: DiscontinuationKind.Died })], atOnce)); // known by the id of its event, another one each time

    private static IEnumerable<Command> Story() => new WholeStory("cora", words => words).Commands;

    private static async Task AssertSameAsync(IReadOnlyList<Command> commands, int atOnce)
    {
        var (expected, submitted) = await ImportClinic.SubmittedAsync(commands);
        var imported = new ImportClinic();

        var (report, answers) = await imported.ImportAsync(commands, atOnce);

        Assert.Equal(expected, answers.Select(answer => AnswerWriter.Write(answer.Answer)));
        Assert.Equal(Enumerable.Range(1, commands.Count).Select(place => (long)place), answers.Select(answer => answer.Place));
        Assert.Equal(commands.Count, report.Totals.Commands);
        foreach (var record in Records(commands))
        {
            Assert.Equal(await submitted.SaysAsync(record), await imported.SaysAsync(record));
        }
    }

    private static IEnumerable<RecordKey> Records(IEnumerable<Command> commands) => commands
        .SelectMany(command => command is OpenEpisode open ? [command.Record, RecordKey.For(open.Clinic, open.Client)] : new[] { command.Record })
        .Distinct();
}
