using Microsoft.Extensions.DependencyInjection;

namespace TherapyOutcomes.AspNetCore.Health;

/// <summary>Finds the parts of a store, which need not have all of them.</summary>
internal static class StoreParts
{
    public static T? Find<T>(IServiceProvider services)
        where T : class
    {
        try
        {
            return services.GetService<T>();
        }
        catch (TherapyOutcomesException problem) when (problem.Code == ErrorCodes.StoreMissing)
        {
            return null;
        }
    }
}
