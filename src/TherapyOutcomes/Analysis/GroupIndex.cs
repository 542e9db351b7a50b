using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Analysis;

/// <summary>Which group each client is in, as numbers into a list of labels.</summary>
/// <remarks>Groups are listed by label (ordinal), never by how well they did. Immutable, so safe to share between threads.</remarks>
public sealed class GroupIndex
{
    private GroupIndex(ImmutableArray<string> labels, ImmutableArray<int> codes) => (Labels, Codes) = (labels, codes);

    /// <summary>The groups' labels, sorted ordinally.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>One index into <see cref="Labels"/> a client.</summary>
    public ImmutableArray<int> Codes { get; }

    /// <summary>Groups clients by one label each.</summary>
    /// <param name="labels">One label a client; an empty label is a group of its own.</param>
    public static GroupIndex Of(ReadOnlySpan<string> labels)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            found.Add(label);
        }

        ImmutableArray<string> sorted = [.. found];
        var codeOf = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
        for (var code = 0; code < sorted.Length; code++)
        {
            codeOf.Add(sorted[code], code);
        }

        var codes = new int[labels.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = codeOf[labels[i]];
        }

        return new(sorted, ImmutableCollectionsMarshal.AsImmutableArray(codes));
    }

    /// <summary>Groups the clients of long rows by a column of those rows.</summary>
    /// <typeparam name="TId">What identifies a client.</typeparam>
    /// <param name="pairs">The clients.</param>
    /// <param name="rowLabels">One label a row, of the rows that <paramref name="pairs"/> was made from.</param>
    /// <exception cref="AnalysisParameterException">
    /// A client's two rows name different groups (the message names the rows, counted from 0), or there are fewer labels than rows.
    /// </exception>
    public static GroupIndex Of<TId>(ClientPairs<TId> pairs, ReadOnlySpan<string> rowLabels)
        where TId : notnull
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var labels = new string[pairs.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var (pre, post) = (pairs.PreRows[i], pairs.PostRows[i]);
            if (Math.Max(pre, post) >= rowLabels.Length)
            {
                throw new AnalysisParameterException(nameof(rowLabels), "one label for each row", $"There are {rowLabels.Length} labels, fewer than there are rows.");
            }

            if (pre >= 0 && post >= 0 && !string.Equals(rowLabels[pre], rowLabels[post], StringComparison.Ordinal))
            {
                throw new AnalysisParameterException(nameof(rowLabels), "one group for each client", $"Rows {pre} and {post} (counted from 0) belong to the same client but name different groups.");
            }

            labels[i] = rowLabels[pre >= 0 ? pre : post] ?? string.Empty;
        }

        return Of(labels);
    }
}
