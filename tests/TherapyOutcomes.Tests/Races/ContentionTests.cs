using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace TherapyOutcomes.Tests.Races;

/// <summary>Many writers at once. Within a process they take turns, so none is turned away; between processes some may be.</summary>
[Trait("Speed", "Slow")]
public sealed class ContentionTests(ITestOutputHelper output)
{
    private const int Writers = 32;
    private const int Commands = 2_000;

    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Submit_ManyWritersOfOneRecord_NoneIsBusy()
    {
        var clinic = Opened(episodes: 1);

        var answers = await WriteAsync([clinic], Attempt);

        Assert.Equal((Commands, 0), (answers.Count(answer => answer.Accepted), Busy(answers)));
        Assert.Equal(0, ((YieldingStore)clinic.Store).Conflicts);
        AssertWithoutGaps(clinic, EpisodeKey("e1"), 1 + Commands);
    }

    [Fact]
    public async Task Submit_ManyWritersOfEightEpisodesOfAClient_NoneIsBusy()
    {
        var clinic = Opened(episodes: 8);

        var answers = await WriteAsync([clinic], Reaction);

        Assert.Equal((Commands, 0), (answers.Count(answer => answer.Accepted), Busy(answers)));
        Assert.Equal(0, ((YieldingStore)clinic.Store).Conflicts);
        AssertWithoutGaps(clinic, RecordKey.For(ClinicId.Default, new ClientId("c1")), Commands);
    }

    // Nobody promises that two processes never meet; only that whoever is told yes is on record, and nobody else.
    [Fact]
    public async Task Submit_ManyWritersOfOneRecordThroughTwoNodes_WritesWhatItAccepts()
    {
        var clinic = Opened(episodes: 1);

        var answers = await WriteAsync([clinic, Node(clinic.Store)], Attempt);

        var accepted = answers.Count(answer => answer.Accepted);
        Assert.Equal(Commands, accepted + Busy(answers));
        AssertWithoutGaps(clinic, EpisodeKey("e1"), 1 + accepted);
        output.WriteLine($"Two nodes: {Busy(answers)} of {Commands} commands busy, {((YieldingStore)clinic.Store).Conflicts} conflicts.");
    }

    private static RecordKey EpisodeKey(string episode) => RecordKey.For(ClinicId.Default, new EpisodeId(episode));

    private static int Busy(IEnumerable<Answer> answers) => answers.Count(answer => answer.Error?.Code == ErrorCodes.Busy);

    private static async Task<IReadOnlyCollection<Answer>> WriteAsync(TestClinic[] nodes, Func<int, Command> command)
    {
        var (answers, next) = (new ConcurrentBag<Answer>(), -1);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < Commands; number = Interlocked.Increment(ref next))
            {
                answers.Add(await nodes[writer % nodes.Length].Service.SubmitAsync(command(number)));
            }
        })));
        return answers;
    }

    private static TestClinic Opened(int episodes)
    {
        var clinic = Node(new YieldingStore(new InMemoryRecordStore()));
        for (var number = 1; number <= episodes; number++)
        {
            clinic.Dated(At).OpenEpisode($"e{number}");
        }

        return clinic;
    }

    private static TestClinic Node(IRecordStore store) => new(store: store) { Now = At.AddDays(30) };

    private static RecordContactAttempt Attempt(int number) =>
        new() { Episode = new("e1"), Channel = "phone", Reached = true, At = At.AddMinutes(number), Actor = new("p1") };

    // Every report is filed in the episode and in the client's record.
    private static ReportReaction Reaction(int number) => new()
    {
        Episode = new($"e{1 + (number % 8)}"),
        Reaction = new($"r{number}"),
        Onset = At,
        Intensity = ReactionIntensity.Mild,
        Duration = ReactionDuration.Hours,
        Description = "sore",
        At = At.AddMinutes(number),
        Actor = new("p1"),
    };

    private static void AssertWithoutGaps(TestClinic clinic, RecordKey key, int events)
    {
        var versions = clinic.ReadStored(key).Select(stored => (int)stored.Version);
        Assert.Equal(Enumerable.Range(1, events), versions);
    }
}
