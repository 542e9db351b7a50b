using System.Collections.Immutable;

namespace TherapyOutcomes.Cli.Verifying;

/// <summary>Reads the seals that were kept outside of the store.</summary>
internal static class SealList
{
    private const string Form = "A seal is the line that therapy-outcomes seal printed, such as default:1:9f86….";

    /// <summary>Reads seals from options and a file, which has one seal a line. Lines that begin with # are skipped.</summary>
    /// <exception cref="BadInputException">The file can't be read, or something is no seal.</exception>
    public static async Task<ImmutableArray<ClinicSeal>> ReadAsync(CliHost host, IEnumerable<string> given, string? file, CancellationToken cancellationToken)
    {
        var seals = given.Select(text => Read(text, "--seal")).ToList();
        if (file is not null)
        {
            var before = seals.Count;
            using var lines = new StreamReader(Inputs.Open(host, file));
            for (var number = 1; await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
            {
                Inputs.RequireNoMasterKey(Inputs.Name(file), line);
                if (line.Trim() is { Length: > 0 } text && text[0] != '#')
                {
                    seals.Add(Read(text, $"{Inputs.Name(file)}, line {Numbers.Write(number)}"));
                }
            }

            // A list of seals that was emptied must not pass for one that held.
            if (seals.Count == before)
            {
                throw new BadInputException($"{Inputs.Name(file)} holds no seal. {Form}");
            }
        }

        return [.. seals.Distinct()];
    }

    private static ClinicSeal Read(string text, string where) => ClinicSeal.TryParse(text, provider: null, out var seal)
        ? seal
        : throw new BadInputException($"{where}: '{Shown.Plain(text)}' is no seal. {Form}");
}
