using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Small steps on lists of facts.</summary>
internal static class FactLists
{
    /// <summary>Replaces the one fact that fits; a list without one stays as it is.</summary>
    public static ImmutableArray<T> Change<T>(this ImmutableArray<T> facts, Predicate<T> fits, Func<T, T> change)
    {
        for (var index = 0; index < facts.Length; index++)
        {
            if (fits(facts[index]))
            {
                return facts.SetItem(index, change(facts[index]));
            }
        }

        return facts;
    }

    /// <summary>The last fact that fits, or null.</summary>
    public static T? Newest<T>(this ImmutableArray<T> facts, Predicate<T> fits)
        where T : class
    {
        for (var index = facts.Length - 1; index >= 0; index--)
        {
            if (fits(facts[index]))
            {
                return facts[index];
            }
        }

        return null;
    }

    /// <summary>The last fact that fits a key, or null. For what every command asks: a static lambda allocates nothing.</summary>
    public static T? Newest<T, TKey>(this ImmutableArray<T> facts, TKey key, Func<T, TKey, bool> fits)
        where T : class
    {
        for (var index = facts.Length - 1; index >= 0; index--)
        {
            if (fits(facts[index], key))
            {
                return facts[index];
            }
        }

        return null;
    }
}
