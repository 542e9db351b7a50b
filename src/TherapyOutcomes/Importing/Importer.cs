using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Handlers;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Importing;

/// <summary>Starts imports, each with its own working records.</summary>
/// <remarks>Thread-safe if its store is.</remarks>
internal sealed class Importer(
    IRecordStore store,
    TextVault vault,
    RuleBook rules,
    ClinicPolicies policies,
    RecordLoader loader,
    RecordReader reader,
    Decider decider,
    ClientKeys keys,
    AppendedHandlers handlers,
    Func<Command, CommandError?> check,
    Action<Command, AnswerOutcome, Answer?> count,
    Func<DateTimeOffset> now)
{
    public Task<ImportReport> RunAsync(IAsyncEnumerable<CommandReading> readings, ImportOptions options, CancellationToken cancellationToken)
    {
        handlers.RequireHostTransaction(store);
        var codec = EventCodec.Standard;
        var records = new WorkingRecords(loader, reader, vault, codec);
        var desk = new ImportDesk(records, new SubmissionDecider(vault, records, decider, keys), new DecisionEncoder(codec), policies, options, now);
        var writer = new ImportWriter(store, records, desk, new ImportBatchBuilder(records, decider, rules), handlers, now);
        return new ImportRun(desk, writer, vault.PurgeAsync, check, count, options).RunAsync(readings, cancellationToken);
    }
}
