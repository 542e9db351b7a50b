using System.Collections.Concurrent;

namespace TherapyOutcomes.Tests.Model;

/// <summary>
/// The library's own course of a history: each fact is sent as a command, in the order of recording, and only the rules about ids and stages
/// may refuse it.
/// </summary>
internal sealed class ModelClinic
{
    private static readonly RuleBook Rules = new([.. StandardRules.All.Where(rule => rule.Descriptor.Id is "REC001" or "REC002")], own: []);
    private static readonly MeasureCatalog Measures = ModelMeasures.All.Select(choice => choice.Measure)
        .Aggregate(StandardMeasures.Catalog, static (catalog, measure) => catalog.With(WithThresholds(catalog, measure)));

    private static readonly ConcurrentDictionary<(TimeZoneInfo Zone, ModelOptions Options), ClinicPolicy> Policies = new();

    private readonly ModelHistory _history;
    private readonly List<ModelFact> _taken = [];
    private DateTimeOffset _now;
    private int _commands;

    private ModelClinic(ModelHistory history) => (_history, _now) = (history, history.Opened);

    /// <summary>The clinic's policy.</summary>
    public ClinicPolicy Policy => Policies.GetOrAdd((_history.Zone, _history.Options), static clinic => new ClinicPolicy
    {
        TimeZone = clinic.Zone,
        Measures = Measures,
        Sustain = new() { Days = clinic.Options.Days, ScoresInARow = clinic.Options.Scores, FollowUpDays = clinic.Options.FollowUps },
    });

    /// <summary>The episode after all commands.</summary>
    public Episode Episode { get; private set; } = null!;

    /// <summary>The client's record after all commands.</summary>
    public ClientRecord Client { get; private set; } = new();

    /// <summary>The assessment that was carried on from command to command, as the service does.</summary>
    public EpisodeAssessment? Carried { get; private set; }

    /// <summary>The history without the facts that were refused.</summary>
    public ModelHistory Accepted => _history with { Facts = _taken };

    /// <summary>The number of facts that were refused.</summary>
    public int Refused => _history.Facts.Count - _taken.Count;

    /// <summary>Plays a history.</summary>
    public static ModelClinic Play(ModelHistory history)
    {
        var clinic = new ModelClinic(history);
        if (!clinic.Take(clinic.Opening()))
        {
            throw new InvalidOperationException("The episode could not be opened.");
        }

        foreach (var fact in history.Facts)
        {
            if (clinic.Take(CommandOf(fact)))
            {
                clinic._taken.Add(fact);
            }
        }

        return clinic;
    }

    /// <summary>What the rules see at the end of a day.</summary>
    public RuleContext On(DateOnly day) => Context(Policy.EndOf(day).AddTicks(-1)).For(Episode, command: null);

    private bool Take(Command command)
    {
        _now = command.At > _now ? command.At : _now;
        command = command with { CommandId = new($"m{++_commands}") };
        var context = Context(_now);
        var decision = command is EpisodeCommand episode
            ? EpisodeDecider.Decide(Episode, episode, context)
            : ClientDecider.Decide((ClientCommand)command, context);
        if (!decision.Accepted)
        {
            return false;
        }

        Episode = decision.Episode ?? Episode;
        Client = decision.Client ?? Client;
        Carried = EpisodeAssessment.Of(Episode, Client, Policy, Carried);
        return true;
    }

    private DecisionContext Context(DateTimeOffset now) =>
        new() { Client = Client, Policy = Policy, Rules = Rules, Now = now, RecordedAt = now.ToUniversalTime(), Known = Carried };

    private OpenEpisode Opening() => new()
    {
        At = _history.Opened,
        Actor = new("p1"),
        Episode = new("e1"),
        Client = new("c1"),
        Practitioner = new("p1"),
        Complaint = "stiff back",
        PrimaryMeasure = new(_history.Primary.Name),
        Chronicity = Enum.Parse<Chronicity>(_history.Chronicity.ToString()),
        Plan = _history.OpeningSessionsPerWeek is { } perWeek
            ? new() { Techniques = ["swedish"], Minutes = 60, SessionsPerWeek = perWeek, Weeks = 6 }
            : null,
    };

    private static Command CommandOf(ModelFact fact) => CommandOf(fact, new("e1"), new("p1"));

    private static Command CommandOf(ModelFact fact, EpisodeId episode, ActorId actor) => fact switch
    {
        Session session => new RecordSession { At = fact.At, Actor = actor, Episode = episode, Session = new(session.Id), Techniques = ["swedish"], Minutes = 60, Areas = ["back"] },
        Score score => new RecordScore { At = fact.At, Actor = actor, Episode = episode, Measure = new(score.Measure), Value = score.Value, Score = new(score.Id) },
        Observation observation => new ObserveImprovement { At = fact.At, Actor = actor, Episode = episode, Observation = new(observation.Id), Holds = observation.Holds },
        CheckIn => new RecordCheckIn { At = fact.At, Actor = actor, Episode = episode, Experience = "well", Listened = 9, RightGoals = 9, Comfortable = 9 },
        PlanAdjusted plan => new AdjustPlan { At = fact.At, Actor = actor, Episode = episode, Minutes = 45, SessionsPerWeek = plan.SessionsPerWeek, Reason = "it suits" },
        PlanConfirmed => new ConfirmPlan { At = fact.At, Actor = actor, Episode = episode, Reason = "it suits" },
        MaintenanceAgreed agreed => new AgreeMaintenance { At = fact.At, Actor = actor, Episode = episode, EveryWeeks = agreed.EveryWeeks, Until = agreed.Until, ProposedBy = ProposedBy.Client },
        Discharged discharged => new Discharge { At = fact.At, Actor = actor, Episode = episode, Kind = DischargeKind.Recovered, Advice = "keep moving", CheckOn = discharged.CheckOn },
        Preference wish => new RecordPreference { At = fact.At, Actor = actor, Client = new("c1"), Contact = wish.Contact, Questionnaires = wish.Questionnaires },
        Corrected corrected => new Correct { At = fact.At, Actor = actor, Episode = episode, What = new(corrected.What), Reason = "typing mistake", Replacement = corrected.Replacement },
        Resumed => new Resume { At = fact.At, Actor = actor, Episode = episode, Reason = "back again" },
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    // The clinic's own thresholds, so that the histories stay at the edges whatever the catalog's defaults are.
    private static Measure WithThresholds(MeasureCatalog catalog, ModelMeasure measure) =>
        (catalog.TryGet(new(measure.Name), out var known) ? known : Invented(measure)) with
        {
            Thresholds = [.. Threshold(ThresholdKind.Mic, measure.Mic), .. Threshold(ThresholdKind.Mdc95, measure.Mdc)],
        };

    private static ImmutableArray<Threshold> Threshold(ThresholdKind kind, decimal? value) => value is { } known
        ? [new() { Kind = kind, Value = known, Population = "nobody", Citation = "invented for tests", Mark = EvidenceMark.Clinic }]
        : [];

    private static Measure Invented(ModelMeasure measure) => new()
    {
        Id = new(measure.Name),
        Name = $"invented {measure.Name}",
        Low = measure.Low,
        High = measure.High,
        Better = measure.HigherIsBetter ? Better.Higher : Better.Lower,
        Unit = "points",
        Citation = "invented for tests",
    };
}
