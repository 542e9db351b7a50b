using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides a command or evaluates a record, based on what was loaded. Pure: no clock, no I/O.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="rules">The rules.</param>
/// <param name="isSealing">True if texts are sealed; false if they are stored unencrypted, so that nobody can be erased.</param>
internal sealed class Decider(RuleBook rules, bool isSealing)
{
    public Decision Decide(Submission submission, LoadedRecords loaded, ClinicPolicy policy)
    {
        var command = submission.Command.Marked(loaded.Tokens);
        if (loaded.IsErased && !(command is EraseClient && loaded.HasKeyBack))
        {
            if (command is EraseClient)
            {
                return Decision.AcceptAsDone(loaded.Client.Client, Evaluation.None);
            }

            return Decision.Failed(AnswerOutcome.Refused, new CommandError(ErrorCodes.ClientErased, null, "The client's texts were erased. Nothing more can be recorded about them."));
        }

        if (command is EraseClient && (!isSealing || (loaded.Exists && !loaded.Keys.Has(loaded.Own.Key))))
        {
            return Decision.Failed(AnswerOutcome.Refused, new CommandError(ErrorCodes.TextsUnencrypted, null, "The client's texts are stored unencrypted, so they can't be erased: a client is erased by destroying the keys of the texts."));
        }

        // Who is known by episodes alone has a key and no record yet.
        if (!loaded.Exists && !command.MayBegin && !(command is EraseClient && loaded.Keys.Has(loaded.Own.Key)))
        {
            return Decision.Failed(AnswerOutcome.NotFound, NoSuchRecord(command.Record));
        }

        var context = ContextFor(loaded, policy, submission.Now) with
        {
            Events = submission.Events,
            Facts = loaded.Own.Facts,
            RecordedAt = submission.RecordedAt,
            IsImported = submission.IsImported,
            Tokens = loaded.Tokens,
        };
        return command switch
        {
            RaiseEpisodeReminders reminders => ReminderDecider.Decide(loaded.Own.Episode!, reminders, context),
            RaiseClientReminders reminders => ReminderDecider.Decide(reminders, context),
            RaisePractitionerReminders reminders => ReminderDecider.Decide(reminders, context),
            EpisodeCommand episode => EpisodeDecider.Decide(loaded.Own.Episode, episode, context),
            ClientCommand client => ClientDecider.Decide(client, context),
            PractitionerCommand practitioner => PractitionerDecider.Decide(practitioner, context),
            _ => throw new InvalidOperationException($"No decider handles the command {command.GetType().Name}."),
        };
    }

    /// <summary>Evaluates the current state of a record.</summary>
    public Evaluation Evaluate(LoadedRecords loaded, ClinicPolicy policy, DateTimeOffset now, CaseloadSummary? caseload = null)
    {
        var context = ContextFor(loaded, policy, now) with { Caseload = caseload };
        return loaded.Own.Key.Kind switch
        {
            RecordKind.Episode => EpisodeDecider.Evaluate(loaded.Own.Episode!, context),
            RecordKind.Client => ClientDecider.Evaluate(context),
            RecordKind.Practitioner => PractitionerDecider.Evaluate(context),
            var kind => throw RecordKinds.Unknown(kind),
        };
    }

    public DecisionContext ContextFor(LoadedRecords loaded, ClinicPolicy policy, DateTimeOffset now) => new()
    {
        Client = loaded.Client.Client,
        Practitioner = loaded.Practitioner.Practitioner,
        CareTeam = loaded.CareTeam,
        Policy = policy,
        Rules = rules,
        Now = now,
        Known = loaded.Own.Assess(loaded.Client.Client, policy),
    };

    public static CommandError NoSuchRecord(RecordKey record) =>
        new(ErrorCodes.RecordMissing, RecordKinds.NameOf(record.Kind), "There is no such record.", "the id of a record that exists");
}
