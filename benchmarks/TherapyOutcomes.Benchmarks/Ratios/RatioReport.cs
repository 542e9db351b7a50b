using System.Globalization;
using System.Text.Json;
using TherapyOutcomes.Benchmarks.Cases;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Benchmarks.Ratios;

/// <summary>
/// Measures everything in a single run, because times can only be compared if they were measured at the same time on the same machine.
/// </summary>
internal static class RatioReport
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Machine = Machine(),
            Decisions = Decisions(),
            Replay = Replays(),
            Worklist = Worklists(),
            Analysis = Analyses(),
            LoadAtEnd = Load(),
        },
        Readable));

    private static object Machine() => new
    {
        Processors = Environment.ProcessorCount,
        Runtime = Environment.Version.ToString(),
        VectorBits = System.Numerics.Vector<byte>.Count * 8,
        Load = Load(),
    };

    private static object[] Decisions()
    {
        var pool = new PooledFire();
        var (stage, trigger) = (EpisodeStage.Treating, WorkflowTrigger.ImprovementFound);
        var all = Stopwatches.Measure(
            ("machine per entity", () => new PlainMachine(WorkflowState.Treating, trigger).Fire(trigger)),
            ("pooled fire", () => pool.Fire(stage, trigger)),
            ("hand-written switch", () => HandWrittenSwitch.Fire(stage, trigger)),
            ("typical, no trigger", DecisionCase.NoTrigger(DecisionCase.Typical).Decide),
            ("typical, one trigger", DecisionCase.OneTrigger(DecisionCase.Typical).Decide),
            ("typical, four triggers", DecisionCase.SeveralTriggers(DecisionCase.Typical).Decide),
            ("heavy, no trigger", DecisionCase.NoTrigger(DecisionCase.Heavy).Decide),
            ("heavy, one trigger", DecisionCase.OneTrigger(DecisionCase.Heavy).Decide),
            ("heavy, four triggers", DecisionCase.SeveralTriggers(DecisionCase.Heavy).Decide));
        return
        [
            .. all.Select(one => new
            {
                one.Name,
                Nanoseconds = Math.Round(one.Nanoseconds, 1),
                one.Bytes,
                TimesMachinePerEntity = one.Times(all[0]),
                TimesPooledFire = one.Times(all[1]),
                TimesSwitch = one.Times(all[2]),
            }),
        ];
    }

    private static object[] Replays() =>
    [
        .. new[] { 30, 100, 1_000 }.Select(events =>
        {
            var replay = new ReplayCase(events);
            var both = Stopwatches.Measure(("replay", replay.Replay), ("deserialise only", replay.DeserializeOnly));
            return new
            {
                Events = events,
                NanosecondsPerEvent = both[0].Per(events),
                BytesPerEvent = both[0].Bytes / events,
                DeserializeOnlyNanosecondsPerEvent = both[1].Per(events),
                DeserializeOnlyBytesPerEvent = both[1].Bytes / events,
                TimesDeserializeOnly = both[0].Times(both[1]),
            };
        }),
    ];

    private static object[] Worklists()
    {
        var sizes = Array.ConvertAll([1_000, 100_000, 1_000_000], size => new WorklistCase(size));
        var all = Stopwatches.Measure([.. sizes.Select(one => (one.Episodes.ToString(CultureInfo.InvariantCulture), (Func<object?>)(() => one.FirstPage())))]);
        return
        [
            .. all.Zip(sizes, (measured, size) => new
            {
                size.Episodes,
                Entries = size.FirstPage(),
                NanosecondsPerEpisode = measured.Per(size.Episodes),
                BytesPerEpisode = measured.Bytes / size.Episodes,
                TimesThousand = Math.Round(measured.Nanoseconds / size.Episodes / (all[0].Nanoseconds / sizes[0].Episodes), 2),
            }),
        ];
    }

    private static object[] Analyses() =>
    [
        .. new[] { 1_000_000, 10_000_000 }.Select(Classification),
        LongRows("int", number => number),
        LongRows("string", number => $"client-{number}"),
    ];

    private static object Classification(int count)
    {
        var pairs = new PairCase(count);
        var all = Stopwatches.Measure(("classify", () => pairs.Classify()), ("plain loop", () => pairs.ClassifyPlainly()), ("sum", () => pairs.Sum()));
        return new
        {
            Pairs = count,
            NanosecondsPerPair = all[0].Per(count),
            all[0].Bytes,
            TimesPlainLoop = all[0].Times(all[1]),
            TimesSum = all[0].Times(all[2]),
        };
    }

    private static object LongRows<TId>(string ids, Func<int, TId> id)
        where TId : notnull, IEquatable<TId>
    {
        var rows = new LongRowsCase<TId>(1_000_000, id);
        var both = Stopwatches.Measure(("rows to classes", rows.Analyse), ("pairing with a dictionary", () => rows.PairPlainly()));
        return new
        {
            Clients = rows.Rows / 2,
            Ids = ids,
            Milliseconds = Math.Round(both[0].Nanoseconds / 1e6, 1),
            NanosecondsPerRow = both[0].Per(rows.Rows),
            BytesPerRow = both[0].Bytes / rows.Rows,
            TimesDictionaryPairingAlone = both[0].Times(both[1]),
        };
    }

    // The number of processes that wanted a processor in the last minute, if the system provides it.
    private static string? Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : null;
}
