using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that recognize commands wrongly.</summary>
internal static class CommandDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("COMMAND-01", "WritesCommandsAgain", store => store.OnAppend(async (batch, next) =>
            await next(batch) is var result && result is AppendResult.Duplicate ? await store.ForceAsync(Renamed(batch, command => $"{command}-again")) : result)),

        new("COMMAND-02", "ComparesVersionsFirst", store => store.OnAppend(async (batch, next) =>
            batch.Appends is [var only] && await store.VersionAsync(only.Key) is var actual && actual != only.ExpectedVersion
                ? Lookups.Conflict(only.Key, only.ExpectedVersion, actual)
                : await next(batch))),

        new("COMMAND-03", "ChecksRecordByRecord", store => store.OnAppend(async (batch, next) =>
            batch.Appends is [var first, _, ..] && await store.VersionAsync(first.Key) is var actual && actual != first.ExpectedVersion
                ? Lookups.Conflict(first.Key, first.ExpectedVersion, actual)
                : await next(batch))),

        new("COMMAND-04", "ChecksAssertionsFirst", store => store.OnAppend(async (batch, next) =>
            batch.Assertions is [var first, ..] && await store.VersionAsync(first.Key) is var actual && actual != first.Version
                ? Lookups.Conflict(first.Key, first.Version, actual)
                : await next(batch))),

        new("COMMAND-05", "ReportsTheFirstDuplicateOnly", store => store.OnAppend(async (batch, next) =>
            await next(batch) is var result && result is AppendResult.Duplicate duplicate ? new AppendResult.Duplicate { Commands = [duplicate.Commands[0]] } : result)),

        new("COMMAND-06", "KnowsTheFirstCommandOfAnAppendOnly", store => store.OnBatch(batch => batch with
        {
            Appends = [.. batch.Appends.Select(append => append with
            {
                Events = [.. append.Events.Select(stored => stored.Command == append.Events[0].Command ? stored : stored with { Command = new CommandId($"{stored.Command}-{stored.EventId:N}") })],
            })],
        })),

        new("COMMAND-07", "WritesWhatIsNewOfADuplicate", store => store.OnAppend(async (batch, next) =>
        {
            var result = await next(batch);
            if (result is AppendResult.Duplicate duplicate
                && batch.Appends.RemoveAll(append => duplicate.Commands.Any(command => command.Key == append.Key)) is { IsEmpty: false } rest)
            {
                await next(batch with { Appends = rest });
            }

            return result;
        })),

        new("COMMAND-08", "KnowsCommandsAcrossRecords", store =>
        {
            var seen = new ConcurrentDictionary<CommandId, RecordKey>();
            store.OnAppend(async (batch, next) =>
            {
                var first = batch.Appends[0].Events[0];
                return seen.GetOrAdd(first.Command, first.Key) == first.Key
                    ? await next(batch)
                    : new AppendResult.Duplicate { Commands = [new RecordedCommand(first.Key, first.Command, 1, 1)] };
            });
        }),

        new("COMMAND-09", "IgnoresTheCaseOfCommands", store => store.OnBatch(batch => Renamed(batch, command => command.ToLowerInvariant()))),

        new("COMMAND-10", "RemembersRefusedCommands", store =>
        {
            var refused = new ConcurrentDictionary<(RecordKey, CommandId), bool>();
            store.OnAppend(async (batch, next) =>
            {
                var first = batch.Appends[0].Events[0];
                if (refused.ContainsKey((first.Key, first.Command)))
                {
                    return new AppendResult.Duplicate { Commands = [new RecordedCommand(first.Key, first.Command, 1, 1)] };
                }

                var result = await next(batch);
                if (result is AppendResult.Conflict)
                {
                    refused[(first.Key, first.Command)] = true;
                }

                return result;
            });
        }),

        new("COMMAND-11", "LooksForDuplicatesBeforeItWritesOnly", store => store.OnAppend(async (batch, next) =>
        {
            var append = batch.Appends[0];
            if ((await store.EventsAsync(append.Key)).Any(stored => stored.Command == append.Events[0].Command))
            {
                return await next(batch);
            }

            await Task.Delay(1);
            return await next(batch) is var result && result is AppendResult.Duplicate
                ? Lookups.Conflict(append.Key, append.ExpectedVersion, await store.VersionAsync(append.Key))
                : result;
        })),
    ];

    private static AppendBatch Renamed(AppendBatch batch, Func<string, string> rename) => batch with
    {
        Appends = [.. batch.Appends.Select(append => append with
        {
            Events = [.. append.Events.Select(stored => stored with { Command = new CommandId(rename(stored.Command.Value)) })],
        })],
    };
}
