using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Deciding;

/// <summary>Builds one decision: the records after the command, and the events that lead to them.</summary>
internal sealed class EpisodeDecisionBuilder(Episode? before, EpisodeCommand command, DecisionContext context)
{
    // Most commands lead to one event, and to none in the client's record.
    private readonly ImmutableArray<RecordedEvent>.Builder _events = ImmutableArray.CreateBuilder<RecordedEvent>(initialCapacity: 1);
    private readonly ImmutableArray<RecordedEvent>.Builder _clientEvents = ImmutableArray.CreateBuilder<RecordedEvent>(initialCapacity: 0);
    private readonly RecordKey _key = command.Record;
    private ClientRecord _client = context.Client;
    private Episode? _episode = before;
    private EpisodeAssessment? _assessment = context.Known;

    /// <summary>The episode after the events so far.</summary>
    public Episode Episode => _episode!;

    /// <summary>The client's record after the events so far.</summary>
    public ClientRecord Client => _client;

    /// <summary>The newest assessment of the episode, which the next one extends.</summary>
    public EpisodeAssessment? Assessment => _assessment;

    /// <summary>The number of events so far, those of the client included.</summary>
    public int Count => _events.Count + _clientEvents.Count;

    public RecordedEvent Append(TherapyEvent fact)
    {
        var recorded = new RecordedEvent(fact, context.Metadata(command, (_episode?.Version ?? 0) + 1, Count));
        _episode = EpisodeEvolver.Evolve(_episode, _key, recorded);
        _events.Add(recorded);
        return recorded;
    }

    public void AppendToClient(ClientEvent fact)
    {
        var metadata = context.Metadata(command, _client.Version + 1, Count);
        var recorded = new RecordedEvent(fact, metadata with
        {
            Record = RecordKey.For(_key.Clinic, _episode!.Client),
            Command = DerivedCommandId.Of(metadata.Cause),
        });
        _client = ClientEvolver.Evolve(_client, recorded);
        _clientEvents.Add(recorded);
    }

    private DecisionContext Current => ReferenceEquals(_client, context.Client) ? context : context with { Client = _client };

    /// <summary>The records after the events so far, for conditions and rules.</summary>
    public RuleContext View()
    {
        _assessment = EpisodeAssessment.Of(_episode!, _client, context.Policy, _assessment);
        return Current.For(_episode, command, _assessment);
    }

    /// <param name="own">What the command's own rules found without refusing it.</param>
    /// <param name="canMoveOn">True if the stage could move on and the command does not move it; otherwise, false.</param>
    public Decision ToDecision(IReadOnlyList<Finding> own, bool canMoveOn = false)
    {
        var view = View();
        return Decision.Accept(
            _episode!,
            _events.DrainToImmutable(),
            _clientEvents.DrainToImmutable(),
            Evaluation.Of(view, context.Rules.Check(view, RecordKind.Episode), canMoveOn, _episode!.Reminders).With(!_client.IsSilent ? own : []),
            _client,
            _client == context.Client ? null : ClientDecider.Evaluate(context with { Client = _client }));
    }
}
