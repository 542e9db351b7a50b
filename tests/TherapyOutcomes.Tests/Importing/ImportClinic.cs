using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Importing;

/// <summary>A clinic that imports, years after what it imports.</summary>
internal sealed class ImportClinic
{
    public static readonly DateTimeOffset Today = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly OutcomeServiceFactory _factory;

    public ImportClinic(IRecordStore? store = null, IMasterKeyProvider? masterKeys = null, params IEnumerable<Rule> ownRules)
    {
        Store = store ?? new InMemoryRecordStore();
        _factory = new OutcomeServiceFactory
        {
            Store = Store,
            MasterKeys = masterKeys,
            StoresTextUnencrypted = masterKeys is null,
            Rules = StandardRules.With(ownRules),
            Time = Clock,
        };
        Service = _factory.CreateService();
    }

    public FixedClock Clock { get; } = new(Today);

    public IRecordStore Store { get; }

    public OutcomeService Service { get; }

    public Worklist Worklist => _factory.CreateWorklist();

    /// <summary>Imports with disclosures of any time judged at their own time.</summary>
    public async Task<(ImportReport Report, List<ImportedCommand> Answers)> ImportAsync(IEnumerable<Command> commands, int atOnce = 10_000)
    {
        var answers = new List<ImportedCommand>();
        var report = await Service.ImportAsync(commands, new ImportOptions
        {
            Cutover = DateTimeOffset.MaxValue,
            CommandsAtOnce = atOnce,
            Answered = answer =>
            {
                answers.Add(answer);
                return ValueTask.CompletedTask;
            },
        });
        return (report, answers);
    }

    /// <summary>What becomes of the commands if each is submitted at its own time, and the records that they leave.</summary>
    public static async Task<(List<string> Answers, ImportClinic Clinic)> SubmittedAsync(IEnumerable<Command> commands)
    {
        var clinic = new ImportClinic();
        var answers = new List<string>();
        foreach (var command in commands)
        {
            clinic.Clock.Now = command.At;
            answers.Add(AnswerWriter.Write(await clinic.Service.SubmitAsync(command)));
        }

        clinic.Clock.Now = Today;
        return (answers, clinic);
    }

    /// <summary>What a record says now: its evaluation and its facts, but not when and how they were recorded.</summary>
    public async Task<string> SaysAsync(RecordKey record)
    {
        var events = new List<string>();
        await foreach (var recorded in Service.ReadEventsAsync(record))
        {
            events.Add($"{recorded.Metadata.Version} {recorded.Metadata.OccurredAt:O} {recorded.Metadata.Actor} {Canonical.Json(recorded.Event)}");
        }

        var evaluation = await Service.EvaluateAsync(record);
        return $"{(evaluation is null ? "none" : AnswerWriter.Write(evaluation))}\n{string.Join('\n', events)}";
    }
}
