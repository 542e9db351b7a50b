using System.Text;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>One change of somebody who can write to the database: what it was, and the records that it touched.</summary>
internal sealed record Tampering(string What, params string[] Records)
{
    private static readonly string[] RecordTables = ["outcome_events", "outcome_records", "outcome_keys"];

    // Not the library's content: the database's own numbers, and who works on a record just now.
    private static readonly string[] Unproven = ["position", "xid", "lease_owner", "lease_until_ms"];

    /// <summary>Changes something at random. Returns null if the change came to nothing.</summary>
    public static Task<Tampering?> DoAsync(Tables tables, Random random) => random.Next(10) switch
    {
        0 or 1 or 2 => ChangeValueAsync(tables, "outcome_events", random),
        3 => ChangeValueAsync(tables, "outcome_records", random),
        4 => ChangeValueAsync(tables, "outcome_keys", random),
        5 => RemoveRowAsync(tables, random),
        6 => AddEventAsync(tables, random),
        7 => SwapEventsAsync(tables, random),
        8 => CutTailAsync(tables, random),
        _ => RemoveRecordAsync(tables, random),
    };

    private static async Task<Tampering?> ChangeValueAsync(Tables tables, string table, Random random)
    {
        var row = Pick(await RowsAsync(tables, table), random);
        var column = Pick([.. row.Keys.Except(Unproven)], random);
        var value = Changed(row[column], column, random);
        if (Equals(value, row[column]))
        {
            return null;
        }

        await tables.UpdateAsync(table, row, column, value);
        return new Tampering($"{table}.{column} of {Name(row)}", Name(row), Name(With(row, column, value)));
    }

    // A row of version 0 only gives a lock something to lock.
    private static Task<List<Dictionary<string, object?>>> RowsAsync(Tables tables, string table) =>
        tables.RowsAsync(table, table == "outcome_records" ? "version > 0" : "1 = 1");

    private static object? Changed(object? value, string column, Random random) => value switch
    {
        null => null,
        byte[] { Length: 0 } => new byte[] { 7 },
        byte[] bytes => random.Next(4) == 0 ? bytes[..^1] : Flipped(bytes, random),
        string text when Guid.TryParse(text, out _) => Guid.NewGuid().ToString().ToUpperInvariant(),
        string text => text.Length == 0 ? "x" : Flipped(text, random),
        Guid => Guid.NewGuid(),
        bool flag => !flag,
        short number => column == "kind" ? (short)((number + 1) % 4) : (short)(number + random.Next(1, 3)),
        int number => number + random.Next(1, 3),
        long number => column == "kind" ? (number + 1) % 4 : number + (random.Next(2) == 0 ? 1 : 86_400_000),
        _ => throw new InvalidOperationException($"{value.GetType().Name} of {column}"),
    };

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static string Flipped(string text, Random random)
    {
        var place = random.Next(text.Length);
        return new StringBuilder(text) { [place] = text[place] == '7' ? '8' : '7' }.ToString();
    }

    private static async Task<Tampering?> RemoveRowAsync(Tables tables, Random random)
    {
        var table = Pick(RecordTables, random);
        var row = Pick(await RowsAsync(tables, table), random);
        await tables.DeleteAsync(table, row);
        return new Tampering($"a row of {table} of {Name(row)} removed", Name(row));
    }

    private static async Task<Tampering?> AddEventAsync(Tables tables, Random random)
    {
        var events = await tables.RowsAsync("outcome_events");
        var (copied, target) = (Pick(events, random), Pick(events, random));
        var version = events.Where(row => Name(row) == Name(target)).Max(row => Convert.ToInt64(row["version"], null)) + 1;
        var added = new Dictionary<string, object?>(copied)
        {
            ["kind"] = target["kind"],
            ["id"] = random.Next(3) == 0 ? "nobody" : target["id"],
            ["command_id"] = $"added-{random.Next()}",
            ["event_id"] = copied["event_id"] is Guid ? Guid.NewGuid() : Guid.NewGuid().ToString().ToUpperInvariant(),
        };
        added["version"] = Equals(added["id"], "nobody") ? 1L : version;
        await tables.InsertAsync("outcome_events", added);
        return new Tampering($"an event added to {Name(added)}", Name(added));
    }

    private static async Task<Tampering?> SwapEventsAsync(Tables tables, Random random)
    {
        var events = await tables.RowsAsync("outcome_events");
        var one = Pick(events, random);
        var other = Pick([.. events.Where(row => Name(row) == Name(one))], random);
        if (ReferenceEquals(one, other) || Equals(one["version"], other["version"]))
        {
            return null;
        }

        var (first, second) = (Convert.ToInt64(one["version"], null), Convert.ToInt64(other["version"], null));
        await tables.UpdateAsync("outcome_events", one, "version", 1_000_000L);
        await tables.UpdateAsync("outcome_events", other, "version", first);
        await tables.UpdateAsync("outcome_events", With(one, "version", 1_000_000L), "version", second);
        return new Tampering($"events {first} and {second} of {Name(one)} swapped", Name(one));
    }

    // With its summary cut back, too, by somebody who kept an older one: only a seal shows it.
    private static async Task<Tampering?> CutTailAsync(Tables tables, Random random)
    {
        var events = await tables.RowsAsync("outcome_events");
        var record = Name(Pick(events, random));
        var own = events.Where(row => Name(row) == record).ToList();
        var kept = random.Next(own.Count);
        foreach (var row in own.Skip(kept))
        {
            await tables.DeleteAsync("outcome_events", row);
        }

        if (kept == 0)
        {
            await DeleteRecordAsync(tables, record, "outcome_records", "outcome_keys");
        }

        return new Tampering($"{record} cut behind version {kept}", record);
    }

    private static async Task<Tampering?> RemoveRecordAsync(Tables tables, Random random)
    {
        var record = Name(Pick(await tables.RowsAsync("outcome_records", "version > 0"), random));
        await DeleteRecordAsync(tables, record, RecordTables);
        return new Tampering($"{record} removed", record);
    }

    private static async Task DeleteRecordAsync(Tables tables, string record, params string[] names)
    {
        foreach (var name in names)
        {
            foreach (var row in (await tables.RowsAsync(name)).Where(row => Name(row) == record))
            {
                await tables.DeleteAsync(name, row);
            }
        }
    }

    public static string Name(Dictionary<string, object?> row) => new Storage.RowPlace(Convert.ToInt32(row["kind"], null), (string)row["id"]!).ToString();

    private static Dictionary<string, object?> With(Dictionary<string, object?> row, string column, object? value) => new(row) { [column] = value };

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
