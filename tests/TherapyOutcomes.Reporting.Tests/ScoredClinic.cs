using TherapyOutcomes.Commands;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests;

/// <summary>A clinic whose clients have scores a week apart from Monday 5 January 2026 on.</summary>
internal sealed class ScoredClinic
{
    public static readonly DateTimeOffset AsOf = new(2026, 3, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly TestClinic _clinic = new();
    private int _clients;

    /// <summary>Adds a measure of the clinic's own to those it can use.</summary>
    public ScoredClinic Using(Measure measure)
    {
        _clinic.Policy = _clinic.Policy with { Measures = _clinic.Policy.Measures.With(measure) };
        return this;
    }

    /// <summary>Adds clients with the same weekly ODI scores.</summary>
    public ScoredClinic With(int clients, params int[] scores)
    {
        for (var client = 0; client < clients; client++)
        {
            Add("ODI", scores);
        }

        return this;
    }

    public EpisodeId Add(string measure, params int[] scores) => Add(measure, "sciatica", Chronicity.Chronic, scores);

    /// <summary>Adds a client with a complaint and weekly scores.</summary>
    public EpisodeId Add(string measure, string complaint, Chronicity chronicity, params int[] scores)
    {
        var number = ++_clients;
        var id = new EpisodeId($"e{number}");
        _clinic.OnDay(0).Send(new OpenEpisode
        {
            Episode = id,
            Client = new($"c{number}"),
            Practitioner = TestEpisode.Practitioner,
            Complaint = complaint,
            PrimaryMeasure = new(measure),
            Chronicity = chronicity,
            At = _clinic.Now,
            Actor = TestEpisode.Therapist,
        }).AssertAccepted();
        for (var week = 0; week < scores.Length; week++)
        {
            _clinic.OnDay(7 * week).Send(new RecordScore { Episode = id, At = _clinic.Now, Actor = TestEpisode.Therapist, Measure = new(measure), Value = scores[week] }).AssertAccepted();
        }

        return id;
    }

    /// <summary>Adds a client with two ODI and two NDI scores, the later ones ten days before the report.</summary>
    public void AddWithNdi((int Before, int Now) odi, (int Before, int Now) ndi)
    {
        var number = ++_clients;
        var episode = _clinic.OnDay(60).OpenEpisode($"e{number}", $"c{number}");
        episode.RecordScore(odi.Before).AssertAccepted();
        episode.RecordScore(ndi.Before, measure: "NDI").AssertAccepted();
        episode.OnDay(74).RecordScore(ndi.Now, measure: "NDI").AssertAccepted();
        episode.RecordScore(odi.Now).AssertAccepted();
    }

    /// <summary>Ends care on day 30, resumes it on day 60 and measures anew.</summary>
    public void Resume(EpisodeId id)
    {
        _clinic.OnDay(30).Send(new Discontinue { Episode = id, At = _clinic.Now, Actor = TestEpisode.Therapist, Kind = DiscontinuationKind.Client, Reason = "moved" }).AssertAccepted();
        _clinic.OnDay(60).Send(new Resume { Episode = id, At = _clinic.Now, Actor = TestEpisode.Therapist, Reason = "back" }).AssertAccepted();
        _clinic.Send(new RecordScore { Episode = id, At = _clinic.Now, Actor = TestEpisode.Therapist, Measure = new("ODI"), Value = 38 }).AssertAccepted();
    }

    public Task<ClinicReport> ReportAsync() => ClinicReport.ReadAsync(_clinic.Service, (IRecordCatalog)_clinic.Store, ClinicId.Default, _clinic.Policy, AsOf);

    /// <summary>The report of one episode, called otherwise.</summary>
    public ClinicReport Report(EpisodeId id, string label)
    {
        var evaluation = _clinic.Evaluate(RecordKey.For(ClinicId.Default, id), AsOf);
        return ClinicReport.From([ReportedEpisode.Of(_clinic.Read(id.Value), _clinic.ReadClient(_clinic.Read(id.Value).Client.Value), evaluation, _clinic.Policy, label)], _clinic.Policy, AsOf);
    }
}
