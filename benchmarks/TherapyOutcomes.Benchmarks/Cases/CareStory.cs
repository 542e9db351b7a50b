using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>
/// Builds an episode with a given number of events from commands, as a host would, and provides the commands that could come next.
/// </summary>
/// <remarks>Every second day there is a visit with a score, a session and a question about reactions.</remarks>
internal sealed class CareStory
{
    private static readonly EpisodeId Id = new("e1");
    private static readonly PlanOfCare Plan = new() { Techniques = ["effleurage"], Minutes = 60, SessionsPerWeek = 1, Weeks = 4 };

    private readonly TestClinic _clinic = new TestClinic().OnDay(0, 8);
    private readonly TestEpisode _care;
    private long _version = 1;
    private int _visits;

    private CareStory(int events, int tail)
    {
        _care = _clinic.OpenEpisode(Id.Value, plan: Plan).Later(TimeSpan.FromMinutes(10));
        while (_version < events - tail)
        {
            Visit(events - tail);
        }
    }

    public static RecordKey Key { get; } = RecordKey.For(ClinicId.Default, Id);

    public IReadOnlyList<StoredEvent> History => _clinic.ReadStored(Key);

    /// <summary>Returns the state that the next command is applied to.</summary>
    public FoldedRecord Fold() => FoldedRecord.Empty(Key, TimeZoneInfo.Utc).With(History, EventCodec.Standard);

    /// <summary>Returns everything that the next decision depends on, as the service would have it in memory.</summary>
    public DecisionContext ContextOf(FoldedRecord folded) => new()
    {
        Client = _clinic.ReadClient("c1"),
        Policy = _clinic.Policy,
        Rules = _clinic.Rules,
        Now = _clinic.Now,
        Known = folded.Assess(_clinic.Policy),
        Facts = folded.Facts,
    };

    /// <summary>
    /// Creates an episode without an improvement. A session fires nothing, and a good score fires ImprovementFound.
    /// </summary>
    public static CareStory Treating(int events)
    {
        var story = new CareStory(events, tail: 0);
        story._clinic.Later(TimeSpan.FromDays(2));
        return story;
    }

    /// <summary>
    /// Creates an episode in Monitoring for which all later work is already done. One more good score fires four triggers at once.
    /// </summary>
    public static CareStory AllButSustained(int events)
    {
        var story = new CareStory(events, tail: 10);
        story.Improve();
        return story;
    }

    public RecordSession NextSession() => new()
    {
        Episode = Id,
        At = _clinic.Now,
        Actor = TestEpisode.Therapist,
        Session = new("next"),
        Techniques = ["effleurage"],
        Minutes = 60,
        Areas = ["low back"],
        CommandId = new("next"),
    };

    public RecordScore NextScore() => new()
    {
        Episode = Id,
        At = _clinic.Now,
        Actor = TestEpisode.Therapist,
        Measure = new("ODI"),
        Value = OdiScores.Improved,
        CommandId = new("next"),
    };

    private void Visit(int until)
    {
        _visits++;
        _clinic.Later(TimeSpan.FromDays(2));
        Then(_care.RecordScore(OdiScores.Baseline));
        if (_version < until)
        {
            Then(_care.RecordSession($"s{_visits}"));
        }

        if (_version < until)
        {
            Then(_care.CheckReactions($"s{_visits}"));
        }
    }

    private void Improve()
    {
        _clinic.Later(TimeSpan.FromDays(2));
        Then(_care.RecordScore(OdiScores.Improved));
        Then(_care.DocumentImprovement());
        Then(_care.SignNote());
        Then(_care.ConfirmPlan());
        Then(_care.DiscussImprovement());
        Then(_care.DecideNoReferral());
        _clinic.Later(TimeSpan.FromDays(7));
        Then(_care.RecordSession("after1"));
        _clinic.Later(TimeSpan.FromDays(7));
        Then(_care.RecordSession("after2"));
        _clinic.Later(TimeSpan.FromDays(14));
    }

    private void Then(Answer answer)
    {
        _version = answer.AssertAccepted().Version;
        _clinic.Later(TimeSpan.FromMinutes(10));
    }
}
