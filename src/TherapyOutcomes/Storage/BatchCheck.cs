using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Storage;

/// <summary>Rejects batches that no store could write.</summary>
internal static class BatchCheck
{
    public static void Require(AppendBatch batch)
    {
        Require(!batch.Appends.IsDefault, "The batch's appends are missing.");
        Require(!batch.Appends.IsEmpty, "The batch appends nothing.");
        Require(!batch.Assertions.IsDefault, "The batch's assertions are missing.");
        Require(!batch.Outdates.IsDefault, "The batch's outdates are missing.");
        Require(!batch.NewKeys.IsDefault, "The batch's new keys are missing.");
        ImmutableArray<RecordKey> records = [.. batch.Appends.Select(append => append.Key), .. batch.Assertions.Select(assertion => assertion.Key)];
        RequireEachOnce(batch, records);
        RequireEachOnce(batch, [.. batch.NewKeys.Select(key => key.Record)]);
        Require(!batch.Erasures.IsDefault, "The batch's erasures are missing.");
        foreach (var client in batch.Erasures)
        {
            var erased = RecordKey.For(batch.Clinic, client);
            Require(batch.Appends.Any(append => append.Key == erased), $"The batch erases {erased} but does not append to that record.");
        }

        foreach (var key in batch.NewKeys)
        {
            Require(key.Record.Kind == RecordKind.Clinic || records.Contains(key.Record), $"The batch contains a key for {key.Record} but neither appends to nor asserts that record.");
        }

        foreach (var assertion in batch.Assertions)
        {
            Require(assertion.Version >= 0, $"The asserted version of {assertion.Key} is negative.");
        }

        foreach (var append in batch.Appends)
        {
            RequireFollows(append);
            RequireSummary(append);
        }
    }

    private static void RequireEachOnce(AppendBatch batch, ImmutableArray<RecordKey> keys)
    {
        for (var index = 0; index < keys.Length; index++)
        {
            var key = keys[index];
            Require(Enum.IsDefined(key.Kind), $"There is no record kind {(int)key.Kind}.");
            Require(!string.IsNullOrEmpty(key.Id), "A record in the batch has no id.");
            Require(key.Clinic == batch.Clinic, $"{key} belongs to a different clinic than the batch.");
            for (var other = 0; other < index; other++)
            {
                Require(keys[other] != key, $"The batch contains {key} more than once.");
            }
        }
    }

    private static void RequireFollows(RecordAppend append)
    {
        Require(append.ExpectedVersion >= 0, $"The expected version of {append.Key} is negative.");
        Require(!append.Events.IsDefaultOrEmpty, $"The append to {append.Key} has no events.");
        var commands = new HashSet<CommandId>();
        for (var place = 0; place < append.Events.Length; place++)
        {
            var stored = append.Events[place];
            Require(
                stored.Key == append.Key && stored.Version == append.ExpectedVersion + place + 1,
                $"The events of {append.Key} do not follow version {append.ExpectedVersion}.");
            Require(stored.Cause.Record.Clinic == append.Key.Clinic, $"An event of {append.Key} was caused in another clinic.");
            var continues = place > 0 && append.Events[place - 1].Command == stored.Command;
            Require(
                continues ? stored.Ordinal == append.Events[place - 1].Ordinal + 1 : stored.Ordinal == 0 && commands.Add(stored.Command),
                $"The events of a command in {append.Key} are not consecutive and numbered from 0.");
        }
    }

    private static void RequireSummary(RecordAppend append)
    {
        Require(append.Summary is not null, $"The append to {append.Key} has no summary.");
        Require(
            append.Summary!.Key == append.Key && append.Summary.Version == append.Events[^1].Version,
            $"The summary of {append.Key} describes another record or version.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }

    // Every store checks every batch, so the words are put together only for a batch that is wrong.
    private static void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Complaint otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise.ToString());
        }
    }

    [InterpolatedStringHandler]
    private ref struct Complaint
    {
        private DefaultInterpolatedStringHandler _words;

        public Complaint(int literalLength, int formattedCount, bool holds, out bool isNeeded)
        {
            isNeeded = !holds;
            _words = holds ? default : new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
        }

        public void AppendLiteral(string value) => _words.AppendLiteral(value);

        public void AppendFormatted<T>(T value) => _words.AppendFormatted(value);

        public override string ToString() => _words.ToStringAndClear();
    }
}
