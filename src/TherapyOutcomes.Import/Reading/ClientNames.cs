using System.Collections.Immutable;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Reading;

/// <summary>The clients that the different cells name. Cells that differ only in the form of their letters name the same client.</summary>
internal sealed class ClientNames
{
    private readonly ImmutableArray<string> _names;

    public ClientNames(IEnumerable<string> cells) => _names = [.. Shared(cells.Select(Cells.Plain))];

    /// <summary>Returns the client of a cell; null if it names none.</summary>
    public string? this[int place] => ProblemOf(place) is null ? _names[place] : null;

    /// <summary>Returns why a cell names no client; null if it does.</summary>
    public string? ProblemOf(int place) => _names[place] switch
    {
        "" => "no client",
        var name when name.Contains('\uFFFD', StringComparison.Ordinal) => "letters of the client's name are lost, so clients may be mixed up: save the file as UTF-8",
        _ => null,
    };

    // One string for each client, so that comparing two of them takes no time.
    private static IEnumerable<string> Shared(IEnumerable<string> names)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!known.TryGetValue(name, out var shared))
            {
                known[name] = shared = name;
            }

            yield return shared;
        }
    }
}
