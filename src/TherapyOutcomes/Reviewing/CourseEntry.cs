using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Input;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Reviewing;

/// <summary>
/// Enters a course of scores into an episode, each score and then a session at its time, as an import would. The episode is evaluated once, at the end.
/// </summary>
/// <remarks>Not thread-safe. An entry serves one review.</remarks>
internal sealed class CourseEntry(ScoredCourse course, ClinicPolicy policy, RuleBook rules)
{
    // Scores don't say how long a session was.
    private const int Minutes = 60;

    private readonly RecordKey _key = RecordKey.For(course.Clinic, course.Episode);
    private readonly ImmutableArray<Finding>.Builder _refusals = ImmutableArray.CreateBuilder<Finding>();
    private Episode? _episode;
    private ClientRecord _client = new();
    private EpisodeAssessment? _assessment;
    private EventIds _ids;
    private int _sessions;

    /// <summary>Opens the episode and enters the scores up to a time.</summary>
    /// <exception cref="ArgumentException">A field of the course or of a score can't be used.</exception>
    public void EnterUntil(DateTimeOffset asOf)
    {
        Open();
        var scores = course.Scores;
        for (var place = 0; place < scores.Length; place++)
        {
            var at = WireTime.Truncate(scores[place].At);
            if (at > asOf)
            {
                return;
            }

            // Scores come first. At the same time, a score then counts as taken before the session.
            Enter(Score(scores[place], at, place), place);
            if (place == scores.Length - 1 || WireTime.Truncate(scores[place + 1].At) != at)
            {
                Enter(Session(at), place);
            }
        }
    }

    /// <summary>Evaluates the episode at a time.</summary>
    public ReviewedCourse Evaluate(DateTimeOffset asOf)
    {
        var assessment = EpisodeAssessment.Of(_episode!, _client, policy, _assessment);
        var evaluation = EpisodeDecider.Evaluate(_episode!, ContextAt(asOf) with { Known = assessment });
        return new ReviewedCourse
        {
            Episode = _episode!,
            Client = _client,
            Assessment = assessment,
            Evaluation = RecordEvaluation.Of(_key, _episode!.Version, _episode.Stage, evaluation),
            Refusals = _refusals.ToImmutable(),
        };
    }

    private void Open()
    {
        Enter(
            new OpenEpisode
            {
                Clinic = course.Clinic,
                Episode = course.Episode,
                Client = course.Client,
                CommandId = new CommandId("open"),
                Practitioner = course.Practitioner,
                Complaint = string.Empty,
                PrimaryMeasure = course.PrimaryMeasure,
                Chronicity = course.Chronicity,
                At = WireTime.Truncate(course.Scores[0].At),
                Actor = Actor,
            },
            place: null);
        if (_episode is null)
        {
            throw Invalid($"The episode can't be opened: {_refusals[0].Rule.Title} ({_refusals[0].Rule.Id}).", nameof(course));
        }
    }

    private void Enter(EpisodeCommand command, int? place)
    {
        var check = new InputCheck();
        command.Validate(check);
        if (check.Error is { } error)
        {
            throw Invalid(CourseCheck.Words(error, place), nameof(course));
        }

        var entered = EpisodeDecider.Enter(_episode, command, ContextAt(command.At));
        switch (entered)
        {
            case { Builder: { } builder }:
                Take(builder);
                break;
            case { TurnedAway: { Error: { } invalid } }:
                throw Invalid(CourseCheck.Words(invalid, place), nameof(course));
            case { TurnedAway: { } refused }:
                _refusals.AddRange(refused.Evaluation.Findings);
                break;
        }
    }

    private void Take(EpisodeDecisionBuilder builder)
    {
        _ids = _ids.After(builder.Count);
        (_episode, _client, _assessment) = (builder.Episode, builder.Client, builder.Assessment);
    }

    private DecisionContext ContextAt(DateTimeOffset now) => new()
    {
        Client = _client,
        Policy = policy,
        Rules = rules,
        Now = now,
        RecordedAt = now.ToUniversalTime(),
        IsImported = true,
        Events = _ids,
        Known = _assessment,
        Facts = FactIndex.Empty, // the ids of the facts are given here, so none is given twice
    };

    private RecordScore Score(CourseScore score, DateTimeOffset at, int place)
    {
        var name = Name("score", place + 1);
        return new RecordScore
        {
            Clinic = course.Clinic,
            Episode = course.Episode,
            CommandId = new CommandId(name),
            Measure = score.Measure,
            Value = score.Value,
            Items = score.Items,
            Score = new FactId(name),
            At = at,
            Actor = Actor,
        };
    }

    private RecordSession Session(DateTimeOffset at)
    {
        var name = Name("session", ++_sessions);
        return new RecordSession
        {
            Clinic = course.Clinic,
            Episode = course.Episode,
            CommandId = new CommandId(name),
            Session = new FactId(name),
            Techniques = [],
            Minutes = Minutes,
            Areas = [],
            At = at,
            Actor = Actor,
        };
    }

    private static ArgumentException Invalid(string message, string parameter) => new(message, parameter);

    // A missing practitioner is reported as such, and not as a missing actor.
    private ActorId Actor { get; } = new(course.Practitioner.Value is { Length: > 0 } practitioner ? practitioner : "none");

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
