using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>
/// Builds an episode with a given number of events from commands, as a host would, and provides the commands that could come next.
/// </summary>
/// <remarks>Every second day there is a visit with a score, a session and a question about reactions.</remarks>
internal sealed class CareStory
{
    private static readonly ActorId Therapist = new("pat");
    private static readonly EpisodeId Id = new("e1");
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly ClinicPolicy Policy = new();

    private readonly InMemoryRecordStore _store = new();
    private readonly StoryClock _clock = new(Start);
    private readonly OutcomeService _service;
    private int _visits;

    private CareStory(int events, int tail)
    {
        _service = new OutcomeServiceFactory { Store = _store, Policies = new OnePolicy(), Time = _clock }.CreateService();
        Send(new OpenEpisode
        {
            Episode = Id,
            At = _clock.Now,
            Actor = Therapist,
            Client = new("c1"),
            Practitioner = new("pat"),
            Complaint = "low back complaint",
            PrimaryMeasure = new("ODI"),
            Chronicity = Chronicity.Chronic,
            Plan = new PlanOfCare { Techniques = ["effleurage"], Minutes = 60, SessionsPerWeek = 1, Weeks = 4 },
        });
        while (Version < events - tail)
        {
            Visit(events - tail);
        }
    }

    public static RecordKey Key { get; } = RecordKey.For(ClinicId.Default, Id);

    /// <summary>Returns the state that the next command is applied to.</summary>
    public FoldedRecord Fold() => FoldedRecord.Empty(Key).With(History, EventCodec.Standard);

    public List<StoredEvent> History => Done(ReadAsync());

    public ClientRecord Client => Done(_service.ReadClientAsync(ClinicId.Default, new ClientId("c1")));

    /// <summary>Returns everything that the next decision depends on, as the service would have it in memory.</summary>
    public DecisionContext ContextOf(FoldedRecord folded) => new()
    {
        Client = Client,
        Policy = Policy,
        Rules = StandardRules.Book,
        Now = _clock.Now,
        Known = folded.Assess(Policy),
        Facts = folded.Facts,
    };

    private long Version { get; set; }

    /// <summary>
    /// Creates an episode without an improvement. A session fires nothing, and a good score fires ImprovementFound.
    /// </summary>
    public static CareStory Treating(int events)
    {
        var story = new CareStory(events, tail: 0);
        story._clock.Forward(TimeSpan.FromDays(2));
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

    public RecordSession NextSession() => SessionOf("next");

    public RecordScore NextScore() => ScoreOf(20);

    private void Visit(int until)
    {
        _visits++;
        _clock.Forward(TimeSpan.FromDays(2));
        Send(ScoreOf(40));
        if (Version < until)
        {
            Send(SessionOf($"s{_visits}"));
        }

        if (Version < until)
        {
            Send(new CheckReactions { Episode = Id, At = _clock.Now, Actor = Therapist, Session = new($"s{_visits}"), Found = ReactionsFound.None });
        }
    }

    private void Improve()
    {
        _clock.Forward(TimeSpan.FromDays(2));
        Send(ScoreOf(20));
        Send(new DocumentImprovement
        {
            Episode = Id,
            At = _clock.Now,
            Actor = Therapist,
            Note = new("n1"),
            Subjective = "Walks twice as far as before.",
            Objective = "ODI from 40 to 20.",
            Assessment = "Better during care.",
            Plan = "Go on.",
        });
        Send(new SignNote { Episode = Id, At = _clock.Now, Actor = Therapist, Note = new("n1") });
        Send(new ConfirmPlan { Episode = Id, At = _clock.Now, Actor = Therapist, Reason = "it works" });
        Send(new DiscussImprovement
        {
            Episode = Id,
            At = _clock.Now,
            Actor = Therapist,
            Topics = [DiscussionTopic.Progress, DiscussionTopic.Contribution, DiscussionTopic.SelfCare],
            SelfCare = [new SelfCareStep { What = "walk", HowOften = "once a day", When = "after lunch", Confidence = 8 }],
            Understood = TeachBackResult.Yes,
            Channel = "in person",
        });
        Send(new DecideNoReferral { Episode = Id, At = _clock.Now, Actor = Therapist, Reason = "nothing else needed" });
        _clock.Forward(TimeSpan.FromDays(7));
        Send(SessionOf("after1"));
        _clock.Forward(TimeSpan.FromDays(7));
        Send(SessionOf("after2"));
        _clock.Forward(TimeSpan.FromDays(14));
    }

    private RecordScore ScoreOf(decimal value) => new()
    {
        Episode = Id,
        At = _clock.Now,
        Actor = Therapist,
        Measure = new("ODI"),
        Value = value,
        CommandId = new("next"),
    };

    private RecordSession SessionOf(string id) => new()
    {
        Episode = Id,
        At = _clock.Now,
        Actor = Therapist,
        Session = new(id),
        Techniques = ["effleurage"],
        Minutes = 60,
        Areas = ["low back"],
        CommandId = new("next"),
    };

    private void Send(EpisodeCommand command)
    {
        var answer = Done(_service.SubmitAsync(command with { CommandId = null }));
        if (!answer.Accepted)
        {
            throw new InvalidOperationException($"The story got stuck at {command.GetType().Name}.");
        }

        Version = answer.Version;
        _clock.Forward(TimeSpan.FromMinutes(10));
    }

    private async Task<List<StoredEvent>> ReadAsync()
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in _store.ReadAsync([new ReadRequest(Key)], CancellationToken.None))
        {
            events.Add(stored);
        }

        return events;
    }

    // The in-memory store always completes immediately.
    private static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private sealed class OnePolicy : IClinicPolicies
    {
        public ClinicPolicy For(ClinicId clinic) => Policy;
    }
}
