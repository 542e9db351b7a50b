using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Cli.Upkeep;

/// <summary>Adds a new master key to a file, or creates the file. The file is replaced only when it is complete.</summary>
internal sealed class AddMasterKeyRun(CliHost host, string path, string? givenId, bool isLast)
{
    public async Task<int> RunAsync()
    {
        if (givenId is not null && !ActorId.TryParse(givenId, provider: null, out _))
        {
            throw new BadInputException($"--id '{Shown.Plain(givenId)}' can't be an id. Ids are 1 to 64 characters from A-Z a-z 0-9 . _ -.");
        }

        if (!File.Exists(path))
        {
            var texts = new TextChoice { MasterKeys = path, Source = "FILE" };
            MasterKeys.RequirePlaceFor(texts, store: null);
            var first = givenId ?? Dates.Write(Today);
            MasterKeys.Create(texts.Source, path, first);
            await host.PrintAsync($"Created {Path.GetFullPath(path)} with the master key {first}. Keep a copy of this file apart from the store and its copies. Without it, the words of clients are lost; whoever has both can read them.").ConfigureAwait(false);
            return ExitCodes.Done;
        }

        var id = await AddAsync().ConfigureAwait(false);
        foreach (var line in isLast ? NextAfterLast(id) : NextAfterFirst(id))
        {
            await host.PrintAsync(line).ConfigureAwait(false);
        }

        return ExitCodes.Done;
    }

    private DateOnly Today => new ClinicPolicy().DayOf(host.Time.GetUtcNow());

    // Reading it first makes sure that no other file is changed.
    private async Task<string> AddAsync()
    {
        var known = new MasterKeyFile(path).ToString().Split(", ");
        var id = givenId ?? NewId(known);
        if (known.Contains(id))
        {
            throw new BadInputException($"{path} has a master key {id} already. Give another --id.");
        }

        var lines = (await File.ReadAllLinesAsync(path).ConfigureAwait(false)).ToList();
        lines.Insert(isLast ? lines.Count : lines.FindIndex(MasterKeys.HoldsKey), MasterKeyRing.CreateLine(id));
        try
        {
            await new OutputFile(path).WriteAsync(file => file.WriteAsync(string.Join('\n', lines) + "\n")).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} can't be written: {(error is UnauthorizedAccessException ? "access is denied" : "it can't be completed")}. It is as it was.");
        }

        return id;
    }

    private string NewId(string[] known)
    {
        var today = Dates.Write(Today);
        return Enumerable.Range(1, known.Length + 1).Select(number => number == 1 ? today : $"{today}-{Numbers.Write(number)}").First(id => !known.Contains(id));
    }

    private IEnumerable<string> NextAfterLast(string id) =>
    [
        $"Added the master key {id} to {path} as the last one. It wraps nothing yet.",
        "If several machines use the store:",
        "  1. Copy the file to each of them, so that all can read what the new key wraps. Programs notice a changed file by themselves.",
        $"  2. Then move the line of {id} to the top, on each of them. From then on, it wraps new keys.",
        "  3. Run rotate-keys, which wraps all other keys by it.",
        "  4. Take the former keys out of the files last.",
    ];

    private IEnumerable<string> NextAfterFirst(string id) =>
    [
        $"Added the master key {id} to {path} as the first one. It wraps new keys from now on, and the others are kept for what they wrapped.",
        "Next: keep a copy of the file apart from the store and its copies. Then run rotate-keys, which wraps all other keys by the new one.",
        "If other machines use the store, copy the file to them before anybody writes here: they can't read what a key wraps that they don't have. To roll it out without a pause, use --last.",
    ];
}
