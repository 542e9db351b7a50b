using TherapyOutcomes.Episodes;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Reporting.Tests;

/// <summary>A clinic in memory whose clients have scores a week apart from Monday 5 January 2026 on.</summary>
internal sealed class TestClinic
{
    public static readonly DateOnly Start = new(2026, 1, 5);
    public static readonly DateTimeOffset AsOf = new(2026, 3, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly ClinicPolicy _policy = new();
    private readonly InMemoryRecordStore _store = new();
    private readonly OutcomeService _service;
    private readonly SetClock _clock = new();
    private int _clients;

    public TestClinic() => _service = new OutcomeService(_store, RuleBook.Standard, new SharedClinicPolicy(_policy), _clock);

    /// <summary>Adds clients with the same weekly ODI scores.</summary>
    public async Task<TestClinic> WithAsync(int clients, params int[] scores)
    {
        for (var client = 0; client < clients; client++)
        {
            await AddAsync("ODI", scores);
        }

        return this;
    }

    public async Task<EpisodeId> AddAsync(string measure, params int[] scores)
    {
        var number = ++_clients;
        var episode = new EpisodeId($"e{number}");
        await SubmitAsync(new OpenEpisode
        {
            Episode = episode,
            Client = new ClientId($"c{number}"),
            Practitioner = new PractitionerId("p1"),
            Complaint = "sciatica after lifting",
            PrimaryMeasure = new MeasureId(measure),
            Chronicity = Chronicity.Chronic,
            At = At(0),
            Actor = new ActorId("p1"),
        });
        for (var week = 0; week < scores.Length; week++)
        {
            await SubmitAsync(new RecordScore { Episode = episode, Measure = new MeasureId(measure), Value = scores[week], At = At(week), Actor = new ActorId("p1") });
        }

        return episode;
    }

    public Task<ClinicReport> ReportAsync() => ClinicReport.ReadAsync(_service, _store, ClinicId.Default, _policy, AsOf);

    /// <summary>The report of one episode, called otherwise.</summary>
    public async Task<ClinicReport> ReportAsync(EpisodeId id, string label)
    {
        var episode = await _service.ReadEpisodeAsync(ClinicId.Default, id);
        var judgement = await _service.EvaluateAsync(RecordKey.For(ClinicId.Default, id), AsOf);
        return ClinicReport.From([ReportedEpisode.Of(episode!, judgement, _policy, label)], _policy, AsOf);
    }

    private static DateTimeOffset At(int week) => new(Start.AddDays(7 * week).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    private async Task SubmitAsync(Command command)
    {
        _clock.Now = command.At;
        var answer = await _service.SubmitAsync(command);
        Assert.True(answer.Accepted, answer.Error?.Message);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
