using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Modules;

/// <summary>Describes a command by functions over its own type.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <param name="name">The value of <c>type</c> in JSON.</param>
/// <param name="read">Reads the fields that only this command, or only commands for its kind of record, have.</param>
internal sealed class CommandForm<TCommand>(string name, Func<FieldReader, TCommand> read) : CommandForm(name, typeof(TCommand))
    where TCommand : Command
{
    private static readonly Func<TCommand, RuleContext, IEnumerable<ClientEvent>> NoClientEvents = static (_, _) => [];
    private static readonly Func<RecordedEvent, EpisodeId, IEnumerable<ClientEvent>> NoClientEventsOfMove = static (_, _) => [];

    /// <summary>Creates the form of a command that leads to one event, whatever the record holds.</summary>
    public CommandForm(string name, Func<FieldReader, TCommand> read, Func<TCommand, TherapyEvent> toEvent)
        : this(name, read) => Events = (command, _) => [toEvent(command)];

    /// <summary>The events of the command's own record. <value>None.</value></summary>
    public Func<TCommand, RuleContext, IEnumerable<TherapyEvent>> Events { private get; init; } = static (_, _) => [];

    /// <summary>The events that the command adds to the client's record. <value>None.</value></summary>
    public Func<TCommand, RuleContext, IEnumerable<ClientEvent>> ClientEvents { private get; init; } = NoClientEvents;

    /// <summary>The events that follow in the client's record from the event of the trigger. <value>None.</value></summary>
    public Func<RecordedEvent, EpisodeId, IEnumerable<ClientEvent>> ClientEventsOfMove { private get; init; } = NoClientEventsOfMove;

    /// <summary>Determines whether the command can still be recorded after the client's death; null if it never can. <value>Null.</value></summary>
    public Predicate<TCommand>? AfterDeath { private get; init; }

    /// <summary>Checks what needs the clinic's policy, the record or the time. <value>Nothing.</value></summary>
    public Action<TCommand, RuleContext, InputCheck> Checks { private get; init; } = static (_, _, _) => { };

    /// <summary>
    /// What makes the command impossible in a stage that would allow it: a variant of REC002's message, or null. <value>Nothing.</value>
    /// </summary>
    public Func<TCommand, RuleContext, string?> Obstacle { private get; init; } = static (_, _) => null;

    /// <summary>The event of the trigger that the command fires.</summary>
    public Func<TCommand, EpisodeStage, EpisodeStage, StageMoved>? Move { private get; init; }

    public override bool ChangesClient => ClientEvents != NoClientEvents || ClientEventsOfMove != NoClientEventsOfMove;

    public override bool IsPossibleAfterDeath => AfterDeath is not null;

    public override Command Read(FieldReader fields)
    {
        Command command = read(fields);
        return command with { Clinic = fields.Clinic, CommandId = fields.CommandId };
    }

    public override void Check(Command command, RuleContext context, InputCheck check) => Checks((TCommand)command, context, check);

    public override string? ObstacleIn(RuleContext context) =>
        context.Client.Death is not null && AfterDeath?.Invoke((TCommand)context.Command!) != true ? Workflow.Stages.Death
        : !context.HasEpisode ? null
        : !Stages.Contains(context.Episode.Stage) ? Workflow.Stages.Obstacle
        : context.Command!.Reference is { } reference && For?.ObstacleOf(reference, context) is { } obstacle ? obstacle
        : Obstacle((TCommand)context.Command, context);

    public override IEnumerable<TherapyEvent> EventsOf(Command command, RuleContext context) => Events((TCommand)command, context);

    public override IEnumerable<ClientEvent> ClientEventsOf(Command command, RuleContext context) => ClientEvents((TCommand)command, context);

    public override IEnumerable<ClientEvent> ClientEventsOf(RecordedEvent move, EpisodeId episode) => ClientEventsOfMove(move, episode);

    public override StageMoved MoveOf(Command command, EpisodeStage from, EpisodeStage to) => Move!((TCommand)command, from, to);
}
