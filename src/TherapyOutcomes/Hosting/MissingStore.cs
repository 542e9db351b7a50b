using TherapyOutcomes;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Creates the errors that say which part of a store is missing.</summary>
internal static class MissingStore
{
    /// <summary>The store does not implement what is needed.</summary>
    public static TherapyOutcomesException In<TStore, TService>() => In<TService>(typeof(TStore));

    /// <summary>The store does not implement what is needed.</summary>
    public static TherapyOutcomesException In<TService>(Type store) => new(
        ErrorCodes.StoreMissing, $"{store.Name} does not implement {typeof(TService).Name}, which is needed here. Use a store that does.");

    /// <summary>No store is registered for what is needed.</summary>
    public static TherapyOutcomesException For<TService>() => new(
        ErrorCodes.StoreMissing,
        $"No {typeof(TService).Name} is registered. Choose a store in AddTherapyOutcomes, such as {nameof(TherapyOutcomesBuilder.UseInMemoryStore)}, {nameof(TherapyOutcomesBuilder.UseStore)} or UseEntityFrameworkStore of TherapyOutcomes.EntityFrameworkCore.");
}
